using System.Globalization;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Platform.Looks;

namespace Baken.Plan.Looks;

/// <summary>What a version changed of a promise, in sentences: the old, the new.</summary>
internal static class ChangeLooks
{
    public static IEnumerable<string> Sentences(PromiseChange change, PlanWords words)
    {
        if (change.Before is not { } before)
            return [Text.PromiseAdded];
        return change.After is not { } after ? [Text.PromiseRemoved] : Differences(before, after, words);
    }

    private static IEnumerable<string> Differences(Promise before, Promise after, PlanWords words)
    {
        if ((before.Min, before.Target, before.Max) != (after.Min, after.Target, after.Max))
            yield return Changed(Text.Quantity, PromiseLooks.Promised(before), PromiseLooks.Promised(after));
        foreach (var window in after.Windows)
        {
            var old = before.Windows.FirstOrDefault(w => w.Id == window.Id);
            var name = after.Windows.Count > 1 ? words.Window(after, window) : Text.Date;
            if (old is null)
                yield return string.Format(CultureInfo.CurrentCulture, Text.WindowAdded, words.Window(after, window));
            else if (old.Due != window.Due)
                yield return Changed(name, When.Day(old.Due), When.Day(window.Due));
            else if (old != window)
                yield return Changed(name, Days(old), Days(window));
        }
        foreach (var gone in before.Windows.Where(w => after.Windows.All(a => a.Id != w.Id)))
            yield return string.Format(CultureInfo.CurrentCulture, Text.WindowRemoved, words.Window(before, gone));
        if ((before.Unit, before.Counts, before.Per) != (after.Unit, after.Counts, after.Per))
            yield return Text.CountedOtherwise;
    }

    private static string Days(Window window) => $"{When.ShortDay(window.From)} – {When.ShortDay(window.Until)}";

    private static string Changed(string what, string before, string after) =>
        string.Format(CultureInfo.CurrentCulture, Text.FromBeforeToAfter, what, before, after);
}
