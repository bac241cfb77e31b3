using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Dossiers.Arrange.Publish;

/// <summary>One text of a dossier: from which day it is online, until when, and in which languages it is there.</summary>
internal sealed class IndexModel(Database database, DocumentStore documents, LibraryCache texts, SiteClock clock, Links links, Frame frame)
    : ArrangePage(database, documents, texts, frame)
{
    private HashSet<string> _drafts = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public DossierItem Item { get; private set; } = null!;

    public string Title => TitleOf(Item);

    public string DossierTitle => Library.FindWords(Arranged.Path, Languages.Current)?.Title ?? Arranged.Id;

    public string StateOfWords(string language) =>
        (Library.Find(Item.Path, language) is not null, _drafts.Contains(language)) switch
        {
            (true, true) => Text.WordsAndDraft,
            (true, false) => Text.WordsThere,
            (false, true) => Text.WordsDraft,
            _ => language == Languages.Dutch ? Text.WordsMissing : Text.WordsShowDutch,
        };

    public async Task<IActionResult> OnGet(string dossier, string item, string? gedaan, CancellationToken cancel)
    {
        if (!await Find(dossier, item, cancel))
            return NotFound();
        Frame.Notice = gedaan switch
        {
            "publish" when Item.Published is { } day => new Notice(string.Format(Text.DoneItemPublished, When.Day(day))),
            "take-down" => new Notice(Text.DoneItemTakenDown),
            "unplan" => new Notice(Text.DoneItemUnplanned),
            "put-back" => new Notice(Text.DoneItemPutBack),
            _ => null,
        };
        From = Written(Item.Published ?? clock.Today);
        Until = Written(Item.Unpublished > clock.Today ? Item.Unpublished : null);
        return Page();
    }

    public async Task<IActionResult> OnPost(string dossier, string item, string @do, CancellationToken cancel)
    {
        if (!await Find(dossier, item, cancel))
            return NotFound();
        var (id, today) = (Item.Id, clock.Today);
        var done = @do switch
        {
            "publish" => await Publish(cancel),
            "take-down" => await Change(string.Format(Text.NoteTakenDown, id), t => t.Set(id, Item.Published, today), cancel),
            "unplan" => await Change(string.Format(Text.NoteUnplanned, id), t => t.Set(id, null, null), cancel),
            "put-back" => await Change(string.Format(Text.NotePutBack, id), t => t.Set(id, Item.Published, null), cancel),
            "remove" when Item.Published is null => await Change(string.Format(Text.NoteRemoved, id), t => t.Remove(id), cancel),
            _ => false,
        };
        if (!done)
        {
            if (SomebodyWasFirst && !await Find(dossier, item, cancel))
                return Redirect(links.To(DossierPages.Order, new { dossier }));
            return Wrong();
        }
        return Redirect(
            @do == "remove"
                ? links.To(DossierPages.Order, new { dossier })
                : links.To(
                    DossierPages.Publish,
                    new
                    {
                        dossier,
                        item,
                        gedaan = @do,
                    }
                )
        );
    }

    private async Task<bool> Publish(CancellationToken cancel)
    {
        var from = Day(From, nameof(From), required: true);
        var until = Day(Until, nameof(Until), required: false);
        if (until <= from)
            ModelState.AddModelError(nameof(Until), Text.UntilAfterFrom);
        if (Library.Find(Item.Path, Languages.Dutch) is null)
            ModelState.AddModelError(nameof(From), Text.PublishWordsFirst);
        return ModelState.IsValid
            && await Change(string.Format(Text.NotePublished, Item.Id, from), t => t.Set(Item.Id, from, until), cancel);
    }

    private DateOnly? Day(string? typed, string field, bool required)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (required)
                ModelState.AddModelError(field, Text.GiveDay);
            return null;
        }
        // What the browser's own date field sends, and what people write where it has none.
        string[] forms = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy"];
        if (DateOnly.TryParseExact(typed.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        ModelState.AddModelError(field, Text.GiveDay);
        return null;
    }

    private async Task<bool> Find(string dossier, string item, CancellationToken cancel)
    {
        if (!await Open(dossier, cancel) || Arranged.Items.FirstOrDefault(i => i.Id == item) is not { } found)
            return false;
        Item = found;
        Frame.Title = Title;
        _drafts = [.. await Database.Set<DocumentDraft>().Where(d => d.Path == Item.Path).Select(d => d.Language).ToListAsync(cancel)];
        return true;
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
