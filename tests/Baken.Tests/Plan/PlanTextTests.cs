using Baken.Plan;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

public sealed class PlanTextTests(SqliteSite site)
{
    private const string Flow = """
        # A comment that stays.
        id: x
        from: 2022-01-01
        until: 2022-12-31
        promises:
          - {id: one, unit: meeting, min: 2, due: 2022-06-30} # why it is two
          - id: two
            unit: meeting
            target: 3 # about three
            due: 2022-06-30
        goals: []
        """;

    private static PromiseWish Wish(int? min, int? target, int? max, DateOnly? due) =>
        new(min, target, max, due, new Dictionary<string, Span>());

    private static ActionPlan Read(string text) => PlanReader.Read(text, "plan.yaml");

    [Fact]
    public void A_number_is_changed_added_or_taken_out_and_comments_stay_in_both_ways_of_writing()
    {
        var text = PlanText.Change(Flow, "one", Wish(4, null, 6, null));
        text = PlanText.Change(text, "two", Wish(null, 5, null, new DateOnly(2022, 9, 30)));
        text.ShouldBe(
            """
            # A comment that stays.
            id: x
            from: 2022-01-01
            until: 2022-12-31
            promises:
              - {id: one, max: 6, unit: meeting, min: 4} # why it is two
              - id: two
                unit: meeting
                target: 5 # about three
                due: 2022-09-30
            goals: []
            """
        );
        PlanText
            .Change(text, "two", Wish(1, 5, null, null))
            .ShouldContain("  - id: two\n    min: 1\n    unit: meeting\n    target: 5 # about three\ngoals");
    }

    [Fact]
    public void In_the_real_plan_each_promise_can_be_changed_and_no_other_changes_with_it()
    {
        var pack = PackFolder.Read(site.Services.GetRequiredService<SiteSettings>().Pack);
        var text = pack.Single(d => d is { Path: "plan/2022-2023/plan", Language: "" }).Text;
        var plan = Read(text);
        foreach (var promise in plan.Promises)
        {
            var windows = promise.Windows.ToDictionary(w => w.Id, w => new Span(w.Id, w.From.AddDays(1), w.Until));
            var changed = PlanText.Change(text, promise.Id, new PromiseWish(7, 8, 9, promise.Due, windows));
            var change = PlanVersions.Compare(plan, Read(changed)).ShouldHaveSingleItem();
            (change.Promise.Id, change.After!.Min, change.After.Target, change.After.Max).ShouldBe((promise.Id, 7, 8, 9));
            changed
                .Split('\n')
                .Count(l => l.TrimStart().StartsWith('#'))
                .ShouldBe(text.Split('\n').Count(l => l.TrimStart().StartsWith('#')));
        }
    }
}
