using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Record;

/// <summary>The fields of one piece of evidence, for recording and for correcting it.</summary>
internal abstract class EvidencePage(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work) : PlanWork(texts, clock, frame, work)
{
    private const int LongestLink = 1000;
    private const int LongestTitle = 300;

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public int? Quantity { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public IFormFile? Attachment { get; set; }

    /// <summary>A file that came along with a form in which something else was asked: nobody has to choose it again.</summary>
    [BindProperty]
    public Guid? KeptFile { get; set; }

    [BindProperty]
    public RecordAudience? MaySee { get; set; }

    public Promise Promise { get; protected set; } = null!;

    /// <summary>The file that the form carries.</summary>
    public Upload? Kept { get; private set; }

    /// <summary>The file that goes with what is corrected.</summary>
    public virtual Guid? Present => null;

    public static string TitleHint => string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.WhatWasItHint, LongestTitle);

    /// <summary>The tracks of the promise; empty where it has none.</summary>
    public IEnumerable<SelectListItem> Groups =>
        Promise
            .Windows.Where(w => w.Group is not null)
            .DistinctBy(w => w.Group)
            .Select(w => new SelectListItem(Words.Window(Promise, w), w.Group));

    public static IEnumerable<SelectListItem> Audiences =>
        [
            new SelectListItem(Text.EveryoneSees, nameof(RecordAudience.Everyone)),
            new SelectListItem(Text.StaffSees, nameof(RecordAudience.Staff)),
        ];

    protected override ActionPlan? Default(Plans plans)
    {
        var promise = (string?)RouteData.Values["promise"] ?? "";
        var current = plans.Current(Today);
        return promise.Length == 0 || current?.FindPromise(promise) is not null
            ? current
            : plans.All.LastOrDefault(p => p.FindPromise(promise) is not null);
    }

    protected void CheckFields()
    {
        if (Day is null)
            AskInstead(nameof(Day), Text.WhichDay);
        else if (Day > Today)
            AskInstead(nameof(Day), Text.DayToCome);
        else if (!Promise.Windows.Any(w => w.From <= Day && Day <= w.Until))
            AskInstead(nameof(Day), Text.DayInNoWindow);
        if (Quantity is null or < 0 or > Evidence.Most)
            AskInstead(nameof(Quantity), Text.HowManyRange);
        AskText(nameof(What), What, most: LongestTitle);
        if (Groups.Any() && Groups.All(g => g.Value != Group))
            AskInstead(nameof(Group), Text.WhichTrack);
        if (Address is { } link && !IsAddress(link))
            AskInstead(nameof(Link), Text.NoWebAddress);
        if (MaySee is null)
            AskInstead(nameof(MaySee), Text.ChooseOne);
    }

    /// <summary>Takes the file that came along, now or with the form before; null: there is none.</summary>
    protected async Task<Guid?> Keep(Uploads uploads, Database database, CancellationToken cancel)
    {
        if (Attachment is not null)
        {
            var (upload, error) = await uploads.Add(Attachment, EvidenceFiles.For, cancel);
            if (error is not null)
                Ask(nameof(Attachment), error);
            else
                Kept = upload;
        }
        else if (KeptFile is { } id)
        {
            Kept = await EvidenceFiles.Left(database).FirstOrDefaultAsync(u => u.Id == id, cancel);
            if (Kept is null)
                Ask(nameof(Attachment), Text.ChooseFileAgain);
        }
        return (KeptFile = Kept?.Id);
    }

    /// <summary>The form again. A file that came along stays, also where something else is still asked.</summary>
    protected async Task<PageResult> AgainWithFile(Database database, CancellationToken cancel)
    {
        if (Kept is not null)
            await database.SaveChangesAsync(cancel);
        return Again();
    }

    protected Evidence Recorded(Guid? file, Guid? key = null, Guid? corrects = null, string? reason = null) =>
        new()
        {
            Id = key ?? Ids.New(),
            Plan = Plan.Id,
            Promise = Promise.Id,
            Day = Day!.Value,
            Quantity = Quantity!.Value,
            Group = Groups.Any() ? Group : null,
            Title = What!.Trim(),
            Link = Address,
            FileId = file,
            MaySee = MaySee!.Value,
            Corrects = corrects,
            Reason = reason,
            PersonId = Author.Id,
            By = Author.Name,
            Recorded = Today,
        };

    /// <summary>As people copy it from a screen: www.voorbeeld.be/pagina.</summary>
    private string? Address =>
        string.IsNullOrWhiteSpace(Link) ? null
        : IsAddress(Link.Trim()) || Link.Contains(':') || !IsHost(Link.Trim().Split('/')[0]) ? Link.Trim()
        : "https://" + Link.Trim();

    private static bool IsHost(string text) => text.Contains('.') && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');

    /// <summary>A page of this site, or a web address.</summary>
    private static bool IsAddress(string link) =>
        link.Length <= LongestLink
        && (
            // Browsers read /\ as // and leave out tabs: another site that looks like a page of ours.
            (link.StartsWith('/') && (link.Length == 1 || link[1] is not ('/' or '\\')) && !link.Any(char.IsControl)) || WebAddress.Is(link)
        );
}
