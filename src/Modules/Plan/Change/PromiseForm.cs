using System.Globalization;
using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Change;

/// <summary>What the form asks about a promise: its numbers and days, and why they change.</summary>
internal abstract class PromiseForm(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work) : PlanWork(texts, clock, frame, work)
{
    /// <summary>Only for a promise with one window.</summary>
    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public IList<WindowForm> Windows { get; set; } = [];

    [BindProperty]
    public int? Min { get; set; }

    [BindProperty]
    public int? Target { get; set; }

    [BindProperty]
    public int? Max { get; set; }

    /// <summary>What is promised, in words, in each language: where the number changes, the words that name it do too.</summary>
    [BindProperty]
    public IList<SentenceForm> Sentences { get; set; } = [];

    /// <summary>The number that was still in a sentence stands for something else.</summary>
    [BindProperty]
    public bool SentencesFit { get; set; }

    public bool AsksIfTheyFit { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public int BasedOn { get; set; }

    public PromiseStanding Standing { get; protected set; } = null!;

    public Promise Promise => Standing.Promise;

    public bool HasOneWindow => Promise.Windows.Count == 1;

    /// <summary>Windows that the document names; years follow from the plan.</summary>
    private bool HasOwnWindows => Promise.Per is Per.Season or Per.Track;

    /// <summary>As the plan has it now.</summary>
    protected void FillIn(int version)
    {
        (Min, Target, Max, BasedOn) = (Promise.Min, Promise.Target, Promise.Max, version);
        Due = HasOneWindow ? Promise.Windows[0].Due : null;
        Windows = HasOwnWindows ? [.. Promise.Windows.Select(WindowForm.Of)] : [];
    }

    /// <summary>Only windows of this promise, whatever was sent.</summary>
    protected void KeepOwnWindows() => Windows = [.. Windows.Where(w => HasOwnWindows && Promise.Windows.Any(p => p.Id == w.Id))];

    protected PromiseWish Wish()
    {
        // The end of the window is no due day of its own.
        var due =
            HasOneWindow && Due != Promise.Windows[0].Until ? Due
            : HasOneWindow ? null
            : Promise.Due;
        var windows = Windows.Where(w => w.From is not null && w.Until is not null);
        return new PromiseWish(Min, Target, Max, due, windows.ToDictionary(w => w.Id, w => new Span(w.Id, w.From!.Value, w.Until!.Value)));
    }

    protected void CheckSentences()
    {
        for (var i = 0; i < Sentences.Count; i++)
        {
            AskText(SentenceField(i), Sentences[i].Sentence);
            if (SentencesFit || OldNumber(Sentences[i]) is not { } old)
                continue;
            Ask(SentenceField(i), string.Format(CultureInfo.CurrentCulture, Text.SentenceHasOld, old));
            AsksIfTheyFit = true;
        }
    }

    protected static string SentenceField(int i) => $"{nameof(Sentences)}[{i}].{nameof(SentenceForm.Sentence)}";

    private int? OldNumber(SentenceForm form) =>
        SentenceNumbers.Old(form.Sentence ?? "", form.Language, [Promise.Min, Promise.Target, Promise.Max], [Min, Target, Max]);

    /// <summary>What the check of the plan found, beside the field on which it bears.</summary>
    protected void Ask(Finding finding)
    {
        var field =
            finding.Field is { } named && named.StartsWith(Promise.Id + "/", StringComparison.Ordinal)
                ? named[(Promise.Id.Length + 1)..]
                : "";
        var window = field.StartsWith(PromiseCheck.WindowOf, StringComparison.Ordinal)
            ? Windows.ToList().FindIndex(w => w.Id == field[PromiseCheck.WindowOf.Length..])
            : -1;
        var key =
            field == PromiseCheck.Number ? (Min is null ? nameof(Target) : nameof(Min))
            : field == PromiseCheck.DueDay && HasOneWindow ? nameof(Due)
            : window >= 0 ? $"{nameof(Windows)}[{window}].{nameof(WindowForm.From)}"
            : "";
        Ask(key, finding.Said);
    }
}

/// <summary>One window as the form sends it.</summary>
internal sealed class WindowForm
{
    public string Id { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public static WindowForm Of(Window window) =>
        new()
        {
            Id = window.Id,
            From = window.From,
            Until = window.Until,
        };
}
