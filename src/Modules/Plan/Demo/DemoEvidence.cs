using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Contracts;

namespace Baken.Plan.Demo;

/// <summary>Evidence for most promises, more or less on time, none for some; one piece corrected, one that only staff see.</summary>
internal sealed class DemoEvidence(ActionPlan plan, DemoSetting setting, PlanWords words, Person? staff)
{
    private const int MostPieces = 14;

    public IEnumerable<Evidence> Rows()
    {
        var rows = plan
            .Promises.Where(p => p.Measure.IsEvidence && PlanDemo.Number(setting, 1, 8) > 1)
            .SelectMany(p => p.Windows.SelectMany(w => Window(p, w)))
            .ToList();
        if (rows.Count > 3)
            rows.Add(Corrected(rows[2]));
        return rows;
    }

    private IEnumerable<Evidence> Window(Promise promise, Window window)
    {
        if (window.From > setting.Today)
            yield break;
        var last = window.Until < setting.Today ? window.Until : setting.Today;
        foreach (var quantity in Pieces(HowMuch(promise, window)))
        {
            var day = window.From.AddDays(PlanDemo.Number(setting, 0, last.DayNumber - window.From.DayNumber));
            yield return Row(promise, window, day, quantity);
        }
    }

    /// <summary>Some more than promised, some less, most about what the time that has gone asks.</summary>
    private int HowMuch(Promise promise, Window window)
    {
        var total = window.Due.DayNumber - window.From.DayNumber + 1;
        var gone = Math.Clamp(setting.Today.DayNumber - window.From.DayNumber, 0, total);
        var asked = (double)promise.Need * gone / total;
        return PlanDemo.Number(setting, 1, 10) switch
        {
            1 => promise.Ceiling + 1,
            <= 3 => (int)(asked * 0.5),
            <= 7 => promise.Need,
            _ => (int)Math.Ceiling(asked),
        };
    }

    /// <summary>A large number comes in pieces, as a workshop brings eight employers.</summary>
    private static IEnumerable<int> Pieces(int sum)
    {
        var pieces = Math.Clamp(sum, 1, MostPieces);
        for (var i = 0; i < pieces; i++)
            yield return (sum / pieces) + (i < sum % pieces ? 1 : 0);
    }

    private Evidence Row(Promise promise, Window window, DateOnly day, int quantity)
    {
        var recorded = day.AddDays(PlanDemo.Number(setting, 0, 6));
        return new Evidence
        {
            Plan = plan.Id,
            Promise = promise.Id,
            Day = day,
            Quantity = quantity,
            Group = window.Group,
            Title = PlanDemo.Say(
                () => Text.DemoTitle,
                words.Unit(promise, quantity),
                PlanDemo.Number(setting, 1, Math.Max(setting.Employers, 2))
            ),
            MaySee = PlanDemo.Number(setting, 1, 25) == 1 ? RecordAudience.Staff : RecordAudience.Everyone,
            PersonId = staff?.Id,
            By = staff?.Name ?? "",
            Recorded = recorded < setting.Today ? recorded : setting.Today,
        };
    }

    private Evidence Corrected(Evidence wrong) =>
        new()
        {
            Plan = wrong.Plan,
            Promise = wrong.Promise,
            Day = wrong.Day,
            Quantity = wrong.Quantity + 1,
            Group = wrong.Group,
            Title = wrong.Title,
            MaySee = wrong.MaySee,
            Corrects = wrong.Id,
            Reason = PlanDemo.Say(() => Text.DemoCorrection),
            PersonId = staff?.Id,
            By = wrong.By,
            Recorded = setting.Today,
        };
}
