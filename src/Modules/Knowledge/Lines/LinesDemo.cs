using System.Globalization;
using System.Text.RegularExpressions;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Lines;

/// <summary>Lines that were last checked after the demo's day were, in the demo, checked in the weeks before it.</summary>
internal sealed partial class LinesDemo : IDemo
{
    private const int FirstDaysAgo = 6;
    private const int LastDaysAgo = 80;

    public int Order => 11;

    public async Task Fill(Database database, DemoSetting setting, CancellationToken cancel)
    {
        var folder = HelpLines.Folder + "/";
        var stored = await database
            .Set<StoredDocument>()
            .Where(d => d.Language == "" && d.Path.StartsWith(folder))
            .OrderBy(d => d.Path)
            .ToListAsync(cancel);
        var place = 0;
        foreach (var document in stored)
        {
            var line = HelpLineFile.Read(new Document(document.Path, "", document.Text));
            if (line.Checked <= setting.Today)
                continue;
            var day = setting.Today.AddDays(-FirstDaysAgo - (place++ * 7 % (LastDaysAgo - FirstDaysAgo)));
            document.Text = Checked().Replace(document.Text, $"checked: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", 1);
            document.Version++;
            document.Changed = SiteClock.At(day, new TimeOnly(9, 0)).ToUniversalTime();
            database.Add(
                new DocumentVersion
                {
                    DocumentId = document.Id,
                    Number = document.Version,
                    Text = document.Text,
                    By = "demo",
                    At = document.Changed,
                }
            );
        }
    }

    [GeneratedRegex(@"^checked:.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Checked();
}
