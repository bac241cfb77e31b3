using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Dossiers;

/// <summary>
/// In the imaginary sector the texts went online one by one before the demo's day, in their order, and the last of each dossier is still
/// to come: the real days lie after it, and readers would find nothing.
/// </summary>
internal sealed class DossierDemo : IDemo
{
    private const int FirstDaysAgo = 240;
    private const int ComesInDays = 21;

    public int Order => 10;

    public async Task Fill(Database database, DemoSetting setting, CancellationToken cancel)
    {
        var folder = Dossier.Folder + "/";
        var stored = await database
            .Set<StoredDocument>()
            .Where(d => d.Language == "" && d.Path.StartsWith(folder))
            .OrderBy(d => d.Path)
            .ToListAsync(cancel);
        foreach (var document in stored)
        {
            document.Text = Spread(new Document(document.Path, "", document.Text), setting);
            document.Version++;
            document.Changed = SiteClock.At(setting.Today.AddDays(-FirstDaysAgo), new TimeOnly(9, 0)).ToUniversalTime();
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

    private static string Spread(Document document, DemoSetting setting)
    {
        var text = DossierText.Read(document);
        var items = Yaml.Read<DossierFile>(document.Text, document.File).Items;
        for (var i = 0; i < items.Count; i++)
            text.Set(items[i].Id, Day(i, items.Count, setting), unpublished: null);
        return text.ToString();
    }

    private static DateOnly Day(int place, int count, DemoSetting setting)
    {
        if (place == count - 1 && count > 1)
            return setting.Today.AddDays(ComesInDays);
        var step = FirstDaysAgo / count;
#pragma warning disable CA5394, SCS0005 // Made-up days; the same seed must give the same ones.
        return setting.Today.AddDays(-FirstDaysAgo + (place * step) + setting.Random.Next(step));
#pragma warning restore CA5394, SCS0005
    }
}
