using System.Globalization;
using Baken.Platform.Packs;

namespace Baken.Plan.Looks;

/// <summary>Who leads and who takes part, in a line.</summary>
internal static class PartyLooks
{
    private const int Few = 3;

    public static string LeadAndPartners(PlanAction action, Library library)
    {
        var parties = Parties.Of(library);
        var lead = string.Join(", ", action.Lead.Select(p => Name(p, parties)));
        var partners = action.Partners.ToList();
        if (lead.Length == 0)
            return Text.NoLead;
        return partners.Count switch
        {
            0 => lead,
            <= Few => string.Format(
                CultureInfo.CurrentCulture,
                Text.LeadWith,
                lead,
                string.Join(", ", partners.Select(p => Name(p, parties)))
            ),
            _ => string.Format(CultureInfo.CurrentCulture, Text.LeadAndMany, lead, partners.Count),
        };
    }

    public static string Name(string party, Parties parties) => parties.Find(party)?.Name ?? party;

    /// <summary>A party of this kind.</summary>
    public static string Kind(string kind) =>
        kind switch
        {
            "employer" => Text.Employer,
            "federation" => Text.Federation,
            "union" => Text.Union,
            "school" => Text.School,
            "government" => Text.Government,
            "association" => Text.Association,
            "expert" => Text.Expert,
            "fund" => Text.Fund,
            _ => kind,
        };

    /// <summary>Parties of this kind.</summary>
    public static string Kinds(string kind) =>
        kind switch
        {
            "employer" => Text.Employers,
            "federation" => Text.Federations,
            "union" => Text.Unions,
            "school" => Text.Schools,
            "government" => Text.Governments,
            "association" => Text.Associations,
            "expert" => Text.Experts,
            "fund" => Text.Fund,
            _ => kind,
        };
}
