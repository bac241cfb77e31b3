using Baken.Plan;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Contracts;
using CsCheck;

namespace Baken.Tests.Plan;

public sealed class RuleTests
{
    private static readonly DateOnly First = new(2022, 1, 1);
    private static readonly DateOnly Last = new(2022, 12, 31);

    private static Promise Promise(int? min = null, int? target = null, int? max = null, params Window[] windows) =>
        new()
        {
            Id = "workshops",
            Part = "2.1",
            Unit = "workshop",
            Counts = Counts.Things,
            Per = Per.Plan,
            Windows = windows.Length > 0 ? windows : [Year(2022)],
            Min = min,
            Target = target,
            Max = max,
            Measure = new Measure(Measure.Evidence, new Dictionary<string, string>()),
        };

    private static Window Year(int year) =>
        new($"{year}", null, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), new DateOnly(year, 12, 31));

    private static MeasureRecord Record(DateOnly day, int quantity, string? group = null) =>
        new(day, quantity, group, _ => "", null, RecordAudience.Everyone);

    private static PromiseState State(Promise promise, DateOnly today, params int[] quantities) =>
        Rule.Judge(promise, [.. quantities.Select(q => Record(First, q))], today).State;

    [Theory]
    [InlineData(9, null, null, 9, "Reached")]
    [InlineData(9, null, null, 10, "Exceeded")] // Only a minimum: more than the minimum is more than promised.
    [InlineData(null, 3, null, 3, "Reached")]
    [InlineData(null, 3, null, 4, "Exceeded")]
    [InlineData(30, null, 45, 30, "Reached")]
    [InlineData(30, null, 45, 45, "Reached")]
    [InlineData(30, null, 45, 46, "Exceeded")]
    [InlineData(2, 3, null, 2, "Reached")]
    [InlineData(2, 3, null, 3, "Reached")]
    [InlineData(2, 3, null, 4, "Exceeded")]
    [InlineData(2, 3, 5, 5, "Reached")]
    public void From_the_need_it_is_reached_and_above_the_ceiling_exceeded(int? min, int? target, int? max, int sum, string expected) =>
        State(Promise(min, target, max), Last, sum).ToString().ShouldBe(expected);

    [Fact]
    public void Where_nothing_was_recorded_we_do_not_know_also_when_the_day_is_past() =>
        State(Promise(min: 2), Last.AddYears(3)).ShouldBe(PromiseState.NoEvidence);

    [Fact]
    public void More_than_promised_is_since_the_day_the_sum_passed_the_ceiling_and_not_since_it_met_the_need()
    {
        MeasureRecord[] records = [Record(First, 2), Record(First.AddDays(30), 1), Record(First.AddDays(60), 1)];
        var standing = Rule.Judge(Promise(min: 2, max: 3), records, Last);
        standing.ReachedOn.ShouldBe(First);
        standing.ExceededBy.ShouldBe(records[2]);
        Reason(standing).ShouldBe("sinds 2 maart 2022");
    }

    [Fact]
    public void A_promise_for_each_year_that_is_reached_in_the_first_says_that_the_next_is_still_to_come()
    {
        var yearly = Promise(min: 1, windows: [Year(2022), Year(2023)]);
        Reason(Rule.Judge(yearly, [Record(First, 1)], Last)).ShouldBe("sinds 1 januari 2022, in 2022; 2023 moet nog komen");
        Reason(Rule.Judge(yearly, [Record(First, 1), Record(First.AddYears(1), 1)], First.AddYears(1))).ShouldBe("sinds 1 januari 2023");
    }

    private static string Reason(PromiseStanding standing) =>
        Languages.In(
            "nl",
            () => PromiseLooks.Reason(standing, PlanWords.Of(SectorPack.Library, Plans.Of(SectorPack.Library).Find("2022-2023")!, "nl"))
        );

    [Fact]
    public void A_recorded_zero_is_something_recorded() => State(Promise(min: 2), Last.AddDays(1), 0).ShouldBe(PromiseState.Missed);

    [Fact]
    public void On_the_due_day_itself_it_is_not_missed_yet()
    {
        State(Promise(min: 2), Last, 1).ShouldBe(PromiseState.OnCourse);
        State(Promise(min: 2), Last.AddDays(1), 1).ShouldBe(PromiseState.Missed);
    }

    [Theory]
    // 365 days; after 183 of them half is over: floor(9 × 183/365) = 4.
    [InlineData(183, 3, "Behind")]
    [InlineData(183, 4, "OnCourse")]
    [InlineData(0, 0, "OnCourse")]
    // floor(9 × 40/365) = 0: nothing can be asked yet.
    [InlineData(40, 0, "OnCourse")]
    [InlineData(41, 0, "Behind")]
    public void It_is_behind_when_less_is_there_than_the_share_of_time_gone_asks(int daysGone, int sum, string expected) =>
        State(Promise(min: 9), First.AddDays(daysGone), sum).ToString().ShouldBe(expected);

    [Fact]
    public void A_promise_shows_its_worst_window_and_never_an_average()
    {
        var promise = Promise(min: 2, windows: [Year(2022), Year(2023)]);
        MeasureRecord[] records = [Record(new(2022, 5, 1), 40), Record(new(2023, 2, 1), 1)];
        Rule.Judge(promise, records, new DateOnly(2024, 1, 1)).State.ShouldBe(PromiseState.Missed);
    }

    [Fact]
    public void An_empty_window_beside_a_recorded_one_is_missed_when_its_day_is_past()
    {
        var standing = Rule.Judge(
            Promise(min: 1, windows: [Year(2022), Year(2023)]),
            [Record(new(2023, 2, 1), 1)],
            new DateOnly(2023, 3, 1)
        );
        standing.Windows.Select(w => w.State).ShouldBe([PromiseState.Missed, PromiseState.Reached]);
    }

    [Fact]
    public void A_window_still_to_come_is_not_judged()
    {
        var standing = Rule.Judge(Promise(min: 2, windows: [Year(2022), Year(2023)]), [Record(new(2022, 5, 1), 2)], Last);
        standing.State.ShouldBe(PromiseState.Reached);
        standing.Windows[1].IsJudged.ShouldBeFalse();
        Rule.Judge(Promise(min: 2, windows: [Year(2023)]), [], Last).Shown.ShouldBeNull();
    }

    [Fact]
    public void What_is_recorded_for_a_later_day_does_not_count_yet() =>
        Rule.Judge(Promise(min: 1), [Record(new(2022, 9, 1), 1)], new DateOnly(2022, 8, 31)).Worst.Sum.ShouldBe(0);

    [Fact]
    public void A_track_counts_only_its_own_records_and_loose_ones_are_shown_apart()
    {
        var promise = Promise(target: 3, windows: [Year(2022) with { Id = "track-1", Group = "track-1" }]);
        var standing = Rule.Judge(promise, [Record(First, 2, "track-1"), Record(First, 9, "track-2"), Record(First, 1)], Last);
        standing.Worst.Sum.ShouldBe(2);
        standing.Outside.Sum(r => r.Quantity).ShouldBe(10);
    }

    [Fact]
    public void It_is_reached_since_the_day_on_which_the_sum_came_to_the_need() =>
        Rule.Judge(Promise(min: 3), [Record(new(2022, 6, 1), 1), Record(new(2022, 2, 1), 2), Record(new(2022, 9, 1), 1)], Last)
            .ReachedOn.ShouldBe(new DateOnly(2022, 6, 1));

    private static readonly Gen<(Promise Promise, MeasureRecord[] Records, DateOnly Today)> Cases = Gen.Select(
        Gen.Int[1, 50],
        Gen.Int[0, 30],
        Gen.Int[0, 30],
        Gen.Bool,
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 30]).Array[0, 12],
        Gen.Int[0, 1100],
        (min, more, most, range, records, today) =>
            (
                range
                    ? Promise(min, min + more, min + more + most, Year(2022), Year(2023))
                    : Promise(min, windows: [Year(2022), Year(2023)]),
                records.Select(r => Record(First.AddDays(r.Item1), r.Item2)).ToArray(),
                First.AddDays(today)
            )
    );

    [Fact]
    public void Each_record_counts_in_one_window_or_is_shown_outside() =>
        Cases.Sample(c =>
            Rule.Judge(c.Promise, c.Records, c.Today).Records.Sum(r => r.Quantity)
            == c.Records.Where(r => r.Day <= c.Today).Sum(r => r.Quantity)
        );

    [Fact]
    public void More_evidence_never_makes_a_window_worse() =>
        Cases.Sample(c =>
        {
            var before = Rule.Judge(c.Promise, c.Records, c.Today);
            var after = Rule.Judge(c.Promise, [.. c.Records, Record(First, 1)], c.Today);
            // Except that with the first record ever "we do not know" becomes an answer.
            return before.State == PromiseState.NoEvidence || after.Windows[0].State >= before.Windows[0].State;
        });

    [Fact]
    public void Without_evidence_nothing_is_ever_missed() =>
        Cases.Sample(c => Rule.Judge(c.Promise, [], c.Today).State == PromiseState.NoEvidence);

    [Fact]
    public void Time_alone_never_takes_back_what_was_reached() =>
        Cases.Sample(c =>
        {
            var today = Rule.Judge(c.Promise, c.Records, c.Today);
            var later = Rule.Judge(c.Promise, c.Records, c.Today.AddDays(90));
            return today
                .Windows.Zip(later.Windows)
                .All(w => w.First.State < PromiseState.Reached || w.Second.State >= PromiseState.Reached);
        });
}
