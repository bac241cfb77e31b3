using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>What must hold for one promise.</summary>
internal static class PromiseCheck
{
    public static IEnumerable<Finding> Check(PromiseFile promise, PlanFile plan, Library library, Lines at)
    {
        foreach (var (what, mend) in Numbers(promise).Concat(Windows(promise, plan)).Concat(Keys(promise)).Concat(Origin(promise, library)))
            yield return at.Of(promise.Id, $"{promise.Id}: {what}", mend);
    }

    private static IEnumerable<(string What, string Mend)> Numbers(PromiseFile promise)
    {
        if (promise.Min is null && promise.Target is null)
            yield return ("there is no number to reach.", "Write min: or target:, a whole number.");
        if (new[] { promise.Min, promise.Target, promise.Max }.Any(n => n is < 1))
            yield return ("a promised number is 1 or more.", "Write a whole number.");
        if (promise.Min > promise.Target || promise.Target > promise.Max || promise.Min > promise.Max)
            yield return ("min, target and max do not rise.", "min is at most target, target at most max.");
    }

    private static IEnumerable<(string What, string Mend)> Windows(PromiseFile promise, PlanFile plan)
    {
        if (promise.Period is "season" or "track" && promise.Windows.Count == 0)
            yield return ($"a promise per {promise.Period} needs windows.", "Write windows: with id, from and until of each.");
        foreach (var window in promise.Windows)
        {
            if (window.Until < window.From)
                yield return ($"the window \"{window.Id}\" ends before it begins.", "Turn from: and until: around.");
            if (window.From < plan.From || window.Until > plan.Until)
                yield return (
                    $"the window \"{window.Id}\" does not lie inside the plan.",
                    "A window begins with the plan at the earliest and ends with it at the latest."
                );
            if (promise.Period == "track" && string.IsNullOrEmpty(window.Group))
                yield return ($"the window \"{window.Id}\" names no group.", "Write group: with the track whose records count.");
            if (promise.Windows.Any(w => w != window && (w.Id == window.Id || (w.Group == window.Group && Overlap(w, window)))))
                yield return (
                    $"the window \"{window.Id}\" has the id or the days of another.",
                    "Each window has its own id and its own days: a record counts once."
                );
        }
        if (promise.Due is { } due && !Spans(promise, plan).Any(w => due >= w.From && due <= w.Until))
            yield return ($"the due day {due:yyyy-MM-dd} lies in no window.", "Write a due: inside a window, or change the window.");
    }

    private static bool Overlap(WindowFile one, WindowFile other) => one.From <= other.Until && other.From <= one.Until;

    private static List<WindowFile> Spans(PromiseFile promise, PlanFile plan) =>
        promise.Windows.Count > 0 ? promise.Windows : [new WindowFile { From = plan.From, Until = plan.Until }];

    private static IEnumerable<(string What, string Mend)> Keys(PromiseFile promise)
    {
        if (!PlanReader.IsKnown<Counts>(promise.Counts))
            yield return ($"\"{promise.Counts}\" cannot be counted.", "counts: things, persons, attendances or organisations.");
        if (!PlanReader.IsKnown<Per>(promise.Period))
            yield return ($"\"{promise.Period}\" is no period.", "period: plan, year, season or track.");
        if (promise.Measure is not string and not IDictionary<object, object>)
            yield return ("the measure cannot be read.", "Write measure: evidence, or {name: ..., and what it is asked}.");
        if (promise.Id.Length == 0 || promise.Id.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            yield return ("this id cannot stand in an address.", "Use a-z, 0-9 and hyphens.");
    }

    private static IEnumerable<(string What, string Mend)> Origin(PromiseFile promise, Library library)
    {
        if (promise.From is not { } from)
            yield break;
        var plan = library.Find(Plans.Path(from.Plan)) is { } document ? PlanReader.Read(document.Text, document.File) : null;
        if (plan?.FindPromise(from.Promise) is null)
            yield return (
                $"there is no promise \"{from.Promise}\" in a plan \"{from.Plan}\".",
                "Write from: {plan: ..., promise: ...} as they are called there."
            );
    }
}
