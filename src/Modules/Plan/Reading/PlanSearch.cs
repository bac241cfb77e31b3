using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Reading;

/// <summary>The current plan for search: goals, actions and items with what they promise, and who takes part.</summary>
internal sealed class PlanSearch(SiteClock clock, AddressBook addresses) : ISearchable
{
    public IEnumerable<SearchEntry> Entries(string language, Library library)
    {
        if (Plans.Of(library).Current(clock.Today) is not { } plan)
            yield break;
        var words = PlanWords.Of(library, plan, language);
        yield return Entry(words, ActionPlan.Whole, "/Plan/Overview/Index", null, plan.Own, Text.MenuPlan);
        foreach (var goal in plan.Goals)
            yield return Entry(words, PlanWords.GoalPath(goal.Id), "/Plan/Goals/Index", new { goal = goal.Id }, [], Text.KindGoal);
        foreach (var action in plan.Actions)
            yield return Entry(
                words,
                action.Items.Count == 1 ? action.Items[0].Id : PlanWords.ActionPath(action.Id),
                "/Plan/Part/Index",
                new { part = action.Id },
                [.. action.Promises],
                string.Format(CultureInfo.CurrentCulture, Text.PartNumber, action.Id),
                action.Id
            );
        foreach (var item in plan.Items.Where(i => plan.FindAction(i.Id) is null))
            yield return Entry(
                words,
                item.Id,
                "/Plan/Part/Index",
                new { part = item.Id },
                item.Promises,
                string.Format(CultureInfo.CurrentCulture, Text.PartNumber, item.Id),
                item.Id
            );
        if (library.FindWords("plan/how", language) is { } how)
            yield return new SearchEntry(
                addresses.Path("/Plan/How/Index", language),
                how.Title,
                how.Front.Summary ?? "",
                Markup.Plain(how[Words.Body]),
                [],
                Text.MenuPlan
            );
        foreach (
            var (page, title, lead) in new[]
            {
                ("/Plan/Promises/Index", Text.AllPromises, ""),
                ("/Plan/Timeline/Index", Text.Timeline, ""),
                ("/Plan/Partners/Index", Text.Partners, ""),
                ("/Plan/Changes/Index", Text.WhatChanged, ""),
                ("/Plan/Reports/Index", Text.ReportsTitle, ""),
                ("/Plan/Compare/Index", Text.SideBySide, ""),
                ("/Plan/Data/Index", Text.OpenDataTitle, Text.OpenDataLead),
            }
        )
            yield return new SearchEntry(addresses.Path(page, language), title, lead, lead, [], Text.MenuPlan);
        foreach (var party in Named(plan, library))
            yield return new SearchEntry(
                addresses.Path("/Plan/Partners/One/Index", language, new { party = party.Id }),
                party.Name,
                "",
                party.Name,
                party.Aka,
                Text.KindPartner
            );

        SearchEntry Entry(
            PlanWords from,
            string path,
            string page,
            object? values,
            IReadOnlyList<Promise> promises,
            string kind,
            string? number = null
        )
        {
            var text = from.Text(path);
            var sentences = promises.Select(from.Sentence).ToList();
            return new SearchEntry(
                addresses.Path(page, language, values),
                text?.Title ?? path,
                text?.Front.Summary ?? (sentences.Count > 0 ? sentences[0] : ""),
                string.Join('\n', sentences.Prepend(text is null ? "" : Markup.Plain(text[Words.Body]))),
                number is null ? [] : [number],
                kind
            );
        }
    }

    private static IEnumerable<Party> Named(ActionPlan plan, Library library)
    {
        var named = plan.Items.SelectMany(i => i.Lead.Concat(i.Partners)).ToHashSet();
        return Parties.Of(library).All.Where(p => named.Contains(p.Id));
    }
}
