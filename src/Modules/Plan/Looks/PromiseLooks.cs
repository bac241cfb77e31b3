using System.Globalization;
using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Plan.Looks;

/// <summary>A promise as readers see it: lamp, word, reason, bar.</summary>
internal static class PromiseLooks
{
    /// <summary>Best first, as the legend stands above the plan; null is what has not begun.</summary>
    public static readonly IReadOnlyList<PromiseState?> Legend =
    [
        PromiseState.Exceeded,
        PromiseState.Reached,
        PromiseState.OnCourse,
        PromiseState.Behind,
        PromiseState.Missed,
        PromiseState.NoEvidence,
        null,
    ];

    public static Lamp LampOf(PromiseState? state) =>
        state switch
        {
            PromiseState.Exceeded => Lamp.Double,
            PromiseState.Reached => Lamp.Lit,
            PromiseState.OnCourse => Lamp.Half,
            PromiseState.Behind => Lamp.Minus,
            PromiseState.Missed => Lamp.Cross,
            PromiseState.NoEvidence => Lamp.Dashed,
            _ => Lamp.Empty,
        };

    public static string Word(PromiseState? state) =>
        state switch
        {
            PromiseState.Exceeded => Text.Exceeded,
            PromiseState.Reached => Text.Reached,
            PromiseState.OnCourse => Text.OnCourse,
            PromiseState.Behind => Text.Behind,
            PromiseState.Missed => Text.Missed,
            PromiseState.NoEvidence => Text.NoEvidence,
            _ => Text.ToCome,
        };

    /// <summary>The key in open data: never translated.</summary>
    public static string Key(PromiseState state) =>
        state switch
        {
            PromiseState.Exceeded => "exceeded",
            PromiseState.Reached => "reached",
            PromiseState.OnCourse => "on-course",
            PromiseState.Behind => "behind",
            PromiseState.Missed => "missed",
            _ => "no-evidence",
        };

    /// <summary>The key of what is shown: also of what has not begun.</summary>
    public static string KeyOf(PromiseState? shown) => shown is { } state ? Key(state) : "to-come";

    /// <summary>Why the state is what it is, in a few words.</summary>
    public static string Reason(PromiseStanding standing, PlanWords words)
    {
        var worst = standing.Worst;
        if (standing.IsMeasureAbsent)
            return Text.MeasureAbsent;
        if (!standing.IsJudged)
            return Say(Text.BeginsOn, When.Day(worst.Window.From));
        return standing.State switch
        {
            PromiseState.Exceeded when standing.ExceededBy is { } record => Since(record, standing, words),
            PromiseState.Reached when standing.ReachedBy is { } record => Since(record, standing, words),
            PromiseState.OnCourse => Say(Text.StillNeeded, standing.Promise.Need - worst.Sum, When.Day(worst.Window.Due)),
            PromiseState.Behind => Say(worst.Expected == 1 ? Text.ShouldBeOneNow : Text.ShouldBeNow, worst.Expected),
            PromiseState.Missed => Say(Text.MissedOn, When.Day(worst.Window.Due)),
            _ => Text.NothingRecorded,
        };
    }

    /// <summary>Sinds 3 mei 2022; of a promise for each year also that the next is still to come.</summary>
    private static string Since(MeasureRecord record, PromiseStanding standing, PlanWords words)
    {
        var since = Say(Text.Since, RecordLooks.LongDay(record));
        var begun = standing.Windows.Where(w => w.IsJudged).ToList();
        var toCome = standing.Windows.Where(w => !w.IsJudged).ToList();
        return (begun, toCome) switch
        {
            (_, []) => since,
            ([var only], [var next]) => since
                + Say(Text.OneIsToCome, words.Window(standing.Promise, only.Window), words.Window(standing.Promise, next.Window)),
            _ => since + Say(Text.OthersAreToCome, begun.Count, standing.Windows.Count),
        };
    }

    /// <summary>Minstens 9; 30 tot 45; 3.</summary>
    public static string Promised(Promise promise) =>
        promise switch
        {
            { Min: { } min, Max: { } max } => min == max ? Number(min) : Say(Text.FromTo, min, max),
            { Min: { } min, Target: { } target } when target > min => Say(Text.AtLeastRather, min, target),
            { Target: { } target, Max: { } max } when max > target => Say(Text.AtMost, target, max),
            { Target: { } target } => Number(target),
            _ => Say(Text.AtLeast, promise.Need),
        };

    public static string PerWord(Per per) =>
        per switch
        {
            Per.Year => Text.PerYear,
            Per.Season => Text.PerSeason,
            Per.Track => Text.PerTrack,
            _ => Text.PerPlan,
        };

    public static string CountsWord(Counts counts) =>
        counts switch
        {
            Counts.Persons => Text.CountsPersons,
            Counts.Attendances => Text.CountsAttendances,
            Counts.Organisations => Text.CountsOrganisations,
            _ => Text.CountsThings,
        };

    public static string MeasureWord(Promise promise) => promise.Measure.IsEvidence ? Text.MeasuredByHand : Text.MeasuredByBaken;

    /// <summary>2 bereikt, 1 achter: what a row of lamps says to who does not see it.</summary>
    public static string InWords(IEnumerable<PromiseStanding> standings)
    {
        var counts = standings.GroupBy(s => s.Shown).ToDictionary(g => (object?)g.Key ?? "", g => g.Count());
        return string.Join(
            ", ",
            Legend.Where(s => counts.ContainsKey((object?)s ?? "")).Select(s => $"{counts[(object?)s ?? ""]} {Lower(Word(s))}")
        );
    }

    /// <summary>One lamp a promise, best first.</summary>
    public static IHtmlContent Lamps(IEnumerable<PromiseStanding> standings, bool grid = false)
    {
        var all = standings.ToList();
        var lamps = new HtmlString(
            string.Concat(Legend.SelectMany(state => all.Where(s => s.Shown == state)).Select(s => LampTag.Of(LampOf(s.Shown)).Value))
        );
        return Html.Of($"""<span class="b-lamps{(grid ? " b-lamps--grid" : "")}" role="img" aria-label="{InWords(all)}">{lamps}</span>""");
    }

    /// <summary>One lamp a window, in order of time.</summary>
    public static IHtmlContent WindowLamps(PromiseStanding standing)
    {
        PromiseState? Shown(WindowStanding window) => window.IsJudged ? window.State : null;
        var lamps = new HtmlString(string.Concat(standing.Windows.Select(w => LampTag.Of(LampOf(Shown(w))).Value)));
        var counts = Legend
            .Select(s => (State: s, Count: standing.Windows.Count(w => Shown(w) == s)))
            .Where(c => c.Count > 0)
            .Select(c => $"{c.Count} {Lower(Word(c.State))}");
        var words = Say(Text.SeveralWindows, standing.Windows.Count, string.Join(", ", counts));
        return Html.Of($"""<span class="b-lamps" role="img" aria-label="{words}">{lamps}</span>""");
    }

    public static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
