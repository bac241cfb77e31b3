using System.Globalization;
using Baken.Platform.Forms;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Plan.Reading;

/// <summary>The words of a plan as forms: a field for each promise that the part names.</summary>
internal static class PlanFields
{
    public static IReadOnlyList<F> Words(Document document, Library library)
    {
        var fields = new List<F> { F.Line("short", Text.FShort, Text.FShortHelp) };
        var part = document.Path.Split('/')[^1];
        var plan = Plans.Of(library).Find(document.Path.Split('/')[1]);
        var promises =
            plan is null ? []
            : part == ActionPlan.Whole ? plan.Own
            : plan.FindItem(part)?.Promises ?? [];
        foreach (var (promise, i) in promises.Select((p, i) => (p, i)))
        {
            fields.Add(
                F.Sentences($"promises/{promise.Id}", Fill(Text.FPromise, promise.Id), Text.FPromiseHelp, required: true) with
                {
                    Group = i == 0 ? Text.FPromises : null,
                }
            );
            fields.Add(F.Sentences($"remark/{promise.Id}", Fill(Text.FRemark, promise.Id), Text.FRemarkHelp));
            fields.AddRange(
                promise
                    .Windows.Where(w => w.Group is not null)
                    .Select(w => F.Line($"windows/{w.Id}", Fill(Text.FWindow, w.Id)))
                    .Where(f => fields.TrueForAll(o => o.Path != f.Path))
            );
        }
        return fields;
    }

    /// <summary>The units that are named, and those that a promise uses.</summary>
    public static IReadOnlyList<F> Units(Document document, Library library)
    {
        var front = library.FindWords(document.Path, Platform.Languages.Dutch)?.FrontAs<UnitsFront>().Units.Keys ?? (IEnumerable<string>)[];
        return
        [
            .. front.SelectMany(unit =>
                new[]
                {
                    F.Line($"units/{unit}/one", Fill(Text.FUnitOne, unit), required: true),
                    F.Line($"units/{unit}/many", Fill(Text.FUnitMany, unit), required: true),
                }
            ),
        ];
    }

    /// <summary>What public sources say happened, one row each.</summary>
    public static IReadOnlyList<F> Evidence(Document document, Library library)
    {
        var plan = Plans.Of(library).Find(document.Path.Split('/')[1]);
        var words = plan is null ? null : PlanWords.Of(library, plan, Platform.Languages.Current);
        return
        [
            F.Rows(
                "evidence",
                Text.FEvidence,
                [
                    F.Choice(
                        "promise",
                        Text.FEvidencePromise,
                        [.. plan?.Promises.Select(p => new FieldOption(p.Id, words!.Sentence(p))) ?? []],
                        required: true
                    ),
                    F.Day("day", Text.FEvidenceDay, required: true),
                    F.Choice("precision", Text.FEvidencePrecision, [new("month", Text.FMonth), new("year", Text.FYear)]),
                    F.Number("quantity", Text.FEvidenceQuantity, required: true),
                    F.Line("group", Text.FEvidenceGroup),
                    .. Platform.Languages.All.Select(l => F.Sentences($"title/{l}", $"{Text.FEvidenceWhat}: {Platform.Languages.Name(l)}")),
                    F.Sentences("source", Text.FEvidenceSource, required: true),
                    F.Line("url", Text.FEvidenceUrl),
                    .. Platform.Languages.All.Select(l =>
                        F.Sentences($"remark/{l}", $"{Text.FEvidenceRemark}: {Platform.Languages.Name(l)}")
                    ),
                ],
                Text.FEvidenceHelp
            ),
        ];
    }

    private static string Fill(string text, string value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
