using System.Globalization;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>What must hold for one promise.</summary>
internal static class PromiseCheck
{
    /// <summary>The field of a finding about the numbers, about the due day, about the days of a window.</summary>
    public const string Number = "number";
    public const string DueDay = "due";
    public const string WindowOf = "window/";

    public static IEnumerable<Finding> Check(PromiseFile promise, PlanFile plan, Library library, Lines at)
    {
        foreach (
            var slip in Numbers(promise)
                .Concat(Windows(promise, plan))
                .Concat(Due(promise, plan))
                .Concat(Keys(promise))
                .Concat(Origin(promise, library))
        )
            yield return at.Of(promise.Id, $"{promise.Id}: {slip.What}", slip.Mend) with
            {
                Field = slip.Field is null ? null : $"{promise.Id}/{slip.Field}",
                InWords = slip.InWords,
            };
    }

    private sealed record Slip(string What, string Mend, Func<string> InWords, string? Field = null);

    private static IEnumerable<Slip> Numbers(PromiseFile promise)
    {
        if (promise.Min is null && promise.Target is null)
            yield return new("there is no number to reach.", "Write min: or target:, a whole number.", () => Text.SlipNoNumber, Number);
        if (new[] { promise.Min, promise.Target, promise.Max }.Any(n => n is < 1))
            yield return new("a promised number is 1 or more.", "Write a whole number.", () => Text.SlipBelowOne, Number);
        if (promise.Min > promise.Target || promise.Target > promise.Max || promise.Min > promise.Max)
            yield return new(
                "min, target and max do not rise.",
                "min is at most target, target at most max.",
                () => Text.SlipNotRising,
                Number
            );
    }

    private static IEnumerable<Slip> Windows(PromiseFile promise, PlanFile plan)
    {
        if (promise.Period is "season" or "track" && promise.Windows.Count == 0)
            yield return new(
                $"a promise per {promise.Period} needs windows.",
                "Write windows: with id, from and until of each.",
                () => Text.SlipNoWindows
            );
        foreach (var window in promise.Windows)
        {
            var field = WindowOf + window.Id;
            if (window.Until < window.From)
                yield return new(
                    $"the window \"{window.Id}\" ends before it begins.",
                    "Turn from: and until: around.",
                    () => Fill(Text.SlipWindowTurned, window.Id),
                    field
                );
            if (window.From < plan.From || window.Until > plan.Until)
                yield return new(
                    $"the window \"{window.Id}\" does not lie inside the plan.",
                    "A window begins with the plan at the earliest and ends with it at the latest.",
                    () => Fill(Text.SlipWindowOutside, window.Id, When.Day(plan.From), When.Day(plan.Until)),
                    field
                );
            if (promise.Period == "track" && string.IsNullOrEmpty(window.Group))
                yield return new(
                    $"the window \"{window.Id}\" names no group.",
                    "Write group: with the track whose records count.",
                    () => Fill(Text.SlipWindowNoGroup, window.Id),
                    field
                );
            if (promise.Windows.Any(w => w != window && (w.Id == window.Id || (w.Group == window.Group && Overlap(w, window)))))
                yield return new(
                    $"the window \"{window.Id}\" has the id or the days of another.",
                    "Each window has its own id and its own days: a record counts once.",
                    () => Fill(Text.SlipWindowTwin, window.Id),
                    field
                );
        }
    }

    private static IEnumerable<Slip> Due(PromiseFile promise, PlanFile plan)
    {
        if (promise.Due is { } due && !Spans(promise, plan).Any(w => due >= w.From && due <= w.Until))
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"the due day {due:yyyy-MM-dd} lies in no window."),
                "Write a due: inside a window, or change the window.",
                () => Fill(Text.SlipDueOutside, When.Day(due)),
                DueDay
            );
    }

    private static bool Overlap(WindowFile one, WindowFile other) => one.From <= other.Until && other.From <= one.Until;

    private static List<WindowFile> Spans(PromiseFile promise, PlanFile plan) =>
        promise.Windows.Count > 0 ? promise.Windows : [new WindowFile { From = plan.From, Until = plan.Until }];

    private static IEnumerable<Slip> Keys(PromiseFile promise)
    {
        if (!PlanReader.IsKnown<Counts>(promise.Counts))
            yield return new(
                $"\"{promise.Counts}\" cannot be counted.",
                "counts: things, persons, attendances or organisations.",
                () => Fill(Text.SlipCounts, promise.Id, promise.Counts)
            );
        if (!PlanReader.IsKnown<Per>(promise.Period))
            yield return new(
                $"\"{promise.Period}\" is no period.",
                "period: plan, year, season or track.",
                () => Fill(Text.SlipPer, promise.Id, promise.Period)
            );
        if (promise.Measure is not string and not IDictionary<object, object>)
            yield return new(
                "the measure cannot be read.",
                "Write measure: evidence, or {name: ..., and what it is asked}.",
                () => Fill(Text.SlipMeasure, promise.Id)
            );
        if (promise.Id.Length == 0 || promise.Id.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            yield return new(
                "this id cannot stand in an address.",
                "Use a-z, 0-9 and hyphens.",
                () => Fill(Text.SlipPromiseId, promise.Id)
            );
    }

    private static IEnumerable<Slip> Origin(PromiseFile promise, Library library)
    {
        if (promise.From is not { } from)
            yield break;
        var plan = library.Find(Plans.Path(from.Plan)) is { } document ? PlanReader.Read(document.Text, document.File) : null;
        if (plan?.FindPromise(from.Promise) is null)
            yield return new(
                $"there is no promise \"{from.Promise}\" in a plan \"{from.Plan}\".",
                "Write from: {plan: ..., promise: ...} as they are called there.",
                () => Fill(Text.SlipOrigin, promise.Id, from.Promise, from.Plan)
            );
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
