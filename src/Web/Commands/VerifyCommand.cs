using System.CommandLine;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

/// <summary>Reads everything and mends nothing: what is wrong stands on a line of its own.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "verify",
            "Check the database: pages, references, shape, every document and its history.",
            "./baken verify"
        );
        command.SetAction(
            async (_, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                var check = scope.ServiceProvider.GetRequiredService<PackCheck>();
                var wrong = new List<string>();
                await Steps.Do([
                    ("The database", async () => wrong.AddRange(await Integrity.Check(database, cancel))),
                    (
                        "Documents",
                        async () =>
                        {
                            if (wrong.Count == 0)
                                wrong.AddRange(await Documents(database, check, cancel));
                        }
                    ),
                ]);
                foreach (var line in wrong)
                    Console.WriteLine(line);
                Console.WriteLine(wrong.Count == 0 ? "Nothing is wrong." : $"{wrong.Count} found.");
                return wrong.Count == 0 ? CommandLine.Done : CommandLine.Failed;
            }
        );
        return command;
    }

    private static async Task<IEnumerable<string>> Documents(Database database, PackCheck check, CancellationToken cancel)
    {
        var documents = await database.Set<StoredDocument>().AsNoTracking().ToListAsync(cancel);
        var library = new Library(documents.Select(d => new Document(d.Path, d.Language, d.Text)), Guid.Empty);
        var newest = await database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .Join(
                database.Set<StoredDocument>(),
                v => new { Id = v.DocumentId, v.Number },
                d => new { d.Id, Number = d.Version },
                (v, d) => new { d.Id, v.Text }
            )
            .ToDictionaryAsync(v => v.Id, v => v.Text, cancel);
        var stamped = await database.Set<ContentStamp>().AnyAsync(cancel);
        return
        [
            .. check.All(library).Where(f => f.Severity == Severity.Error).Select(f => f.ToString()),
            .. documents
                .Where(d => newest.GetValueOrDefault(d.Id) != d.Text)
                .Select(d => $"{new Document(d.Path, d.Language, "").File}: the newest version in its history says something else."),
            .. documents.Count > 0 && !stamped
                ? ["The content stamp is missing: other nodes would not notice a change. Publish any text."]
                : Array.Empty<string>(),
        ];
    }
}
