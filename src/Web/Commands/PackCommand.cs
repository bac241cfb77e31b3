using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Web.Commands;

internal static class PackCommand
{
    public static Command Create() => new("pack", "Check a sector pack, or bring it into the database.") { Check() };

    private static Command Check()
    {
        var folder = new Argument<string?>("folder") { Description = "The pack; else BAKEN_PACK.", Arity = ArgumentArity.ZeroOrOne };
        var stamp = new Option<bool>("--stamp") { Description = "Write in each translation which Dutch text it was made of." };
        var command = new Command("check", "Read every document; say file, line and mend.") { folder, stamp };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                var path = parsed.GetValue(folder) ?? app.Services.GetRequiredService<SiteSettings>().Pack;
                if (parsed.GetValue(stamp))
                    Stamp(path);
                var findings = app.Services.GetRequiredService<PackCheck>().All(new Library(PackFolder.Read(path), Ids.New()));
                foreach (var finding in findings)
                    Console.WriteLine($"{(finding.Severity == Severity.Error ? "error " : "advice ")}{finding}");
                var errors = findings.Count(f => f.Severity == Severity.Error);
                Console.WriteLine($"{errors} errors, {findings.Count - errors} pieces of advice");
                return errors == 0 ? CommandLine.Done : CommandLine.Failed;
            }
        );
        return command;
    }

    private static void Stamp(string folder)
    {
        var documents = PackFolder.Read(folder);
        var dutch = documents.Where(d => d.Language == Languages.Dutch).ToDictionary(d => d.Path);
        foreach (var document in documents.Where(d => !d.IsStructure && d.Language != Languages.Dutch))
        {
            if (!dutch.TryGetValue(document.Path, out var original))
                continue;
            var text = FrontMatter.Set(document.Text, "of", FrontMatter.Quoted(original.Stamp));
            if (text != document.Text)
                File.WriteAllText(Path.Combine(folder, document.File), text);
        }
    }
}
