using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

/// <summary>Everything that is published, and what modules give beside it, for whoever wants to leave or to check.</summary>
internal static class ExportCommand
{
    private const string Documents = "documents";

    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "An empty folder: documents as files of a pack, data beside them." };
        var command = new ExampleCommand(
            "export",
            "Write every published document and all open data: JSON on standard output, or a folder.",
            "./baken export > everything.json"
        )
        {
            folder,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await Start.Look(app.Services, cancel);
                if (parsed.GetValue(folder) is { } path)
                    await ToFolder(app.Services, path, cancel);
                else
                    await ToOutput(app.Services, cancel);
                return CommandLine.Done;
            }
        );
        foreach (var export in All)
            command.Add(One(export));
        return command;
    }

    private static IEnumerable<Export> All => Composition.Modules.SelectMany(m => m.Exports);

    private static ExampleCommand One(Export export)
    {
        var format = new Option<string>("--format")
        {
            Description = string.Join(" or ", export.Formats),
            DefaultValueFactory = _ => export.Formats[0],
        };
        format.AcceptOnlyFromAmong([.. export.Formats]);
        var until = new Option<string?>("--until") { Description = "Counted up to this day: 2023-03-01." };
        var options = export.Options.ToDictionary(o => o.Key, o => new Option<string?>("--" + o.Key) { Description = o.Value });
        var command = new ExampleCommand(export.Name, export.About, $"./baken export {export.Name} --format {export.Formats[^1]}")
        {
            format,
            until,
        };
        foreach (var option in options.Values)
            command.Add(option);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var wish = new ExportWish(
                    parsed.GetValue(format)!,
                    parsed.GetValue(until) is { } day ? Day.Read("--until", day) : null,
                    options
                        .Select(o => (o.Key, Value: parsed.GetValue(o.Value)))
                        .Where(o => o.Value is not null)
                        .ToDictionary(o => o.Key, o => o.Value!)
                );
                await using var app = Site.Build([]);
                await Start.Look(app.Services, cancel);
                await using var output = Output();
                await Write(export, app.Services, wish, output, cancel);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static async Task ToOutput(IServiceProvider services, CancellationToken cancel)
    {
        await using var stream = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteStartArray(Documents);
        foreach (var document in await Published(services, cancel))
        {
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteString("language", document.Language);
            json.WriteNumber("version", document.Version);
            json.WriteString("changed", document.Changed.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("text", document.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        foreach (var export in All.Where(e => e.Formats.Contains(Export.Json)))
        {
            using var data = new StringWriter(CultureInfo.InvariantCulture);
            await Write(export, services, Whole, data, cancel);
            json.WritePropertyName(export.Name);
            json.WriteRawValue(data.ToString());
        }
        json.WriteEndObject();
    }

    private static async Task ToFolder(IServiceProvider services, string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CommandException($"{folder} is not empty: name an empty folder, or one that is not there yet.");
        foreach (var document in await Published(services, cancel))
        {
            var file = Path.Combine(folder, Documents, new Document(document.Path, document.Language, "").File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, document.Text, cancel);
        }
        foreach (var export in All.Where(e => e.Formats.Contains(Export.Json)))
        {
            await using var output = new StreamWriter(Path.Combine(folder, export.Name + ".json"));
            await Write(export, services, Whole, output, cancel);
        }
    }

    private static ExportWish Whole => new(Export.Json, null, new Dictionary<string, string>());

    private static async Task Write(Export export, IServiceProvider services, ExportWish wish, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await export.Write(scope.ServiceProvider, wish, output, cancel);
    }

    private static async Task<List<StoredDocument>> Published(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return
        [
            .. (
                await scope.ServiceProvider.GetRequiredService<Database>().Set<StoredDocument>().AsNoTracking().ToListAsync(cancel)
            ).OrderBy(d => new Document(d.Path, d.Language, "").File, StringComparer.Ordinal),
        ];
    }

    /// <summary>UTF-8 without a mark before it, whatever the terminal thinks.</summary>
    private static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
