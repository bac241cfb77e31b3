using Baken.Platform.Access;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>The kinds of documents that a plan is made of. The narrow pattern stands before the wide one.</summary>
internal static class PlanKinds
{
    public static IEnumerable<DocumentKind> All =>
        [
            new DocumentKind
            {
                Name = "plan",
                Pattern = "plan/*/plan",
                IsStructure = true,
                Fields = typeof(PlanFile),
                Label = () => Text.KindPlan,
                AlsoNeeds = Who.Role(Roles.Coordinator),
                Check = PlanCheck.Check,
                Page = (_, language, _, addresses) => addresses.Path("/Plan/Overview/Index", language),
            },
            new DocumentKind
            {
                Name = "plan-evidence",
                Pattern = "plan/*/evidence",
                IsStructure = true,
                Fields = typeof(PublicEvidence),
                Label = () => Text.KindPlanEvidence,
                Form = PlanFields.Evidence,
                AlsoNeeds = Who.Role(Roles.Coordinator),
                Check = PublicEvidence.Check,
            },
            new DocumentKind
            {
                Name = "plan-units",
                Pattern = "plan/*/units",
                IsStructure = false,
                Fields = typeof(UnitsFront),
                Label = () => Text.KindPlanUnits,
                Form = PlanFields.Units,
            },
            new DocumentKind
            {
                Name = "plan-words",
                Pattern = "plan/*/*",
                IsStructure = false,
                Fields = typeof(PlanFront),
                Label = () => Text.KindPlanWords,
                Form = PlanFields.Words,
                Check = PlanWordsCheck.Loose,
                Page = PageOf,
            },
            new DocumentKind
            {
                Name = "plan-page",
                Pattern = "plan/*",
                IsStructure = false,
                Fields = typeof(WordsFront),
                Label = () => Text.KindPlanPage,
                Page = (_, language, _, addresses) => addresses.Path("/Plan/How/Index", language),
            },
        ];

    private static string? PageOf(string path, string language, Library library, Platform.Addresses.AddressBook addresses)
    {
        var part = path.Split('/')[^1];
        return part == ActionPlan.Whole
            ? addresses.Path("/Plan/Overview/Index", language)
            : PlanModule.PlanLink(part[(part.IndexOf('-', StringComparison.Ordinal) + 1)..], language, library, addresses);
    }
}
