using Baken.Platform;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

/// <summary>What staff or a pack can get wrong in a plan is said with file, line and mend.</summary>
public sealed class PlanCheckTests(SqliteSite site)
{
    private const string Path = "plan/2022-2023/plan";

    private Library Real => new(PackFolder.Read(site.Services.GetRequiredService<SiteSettings>().Pack), Ids.New());

    private IReadOnlyList<Finding> Errors(Library library) =>
        [.. site.Services.GetRequiredService<PackCheck>().All(library).Where(f => f.Severity == Severity.Error)];

    private (IReadOnlyList<Finding> Errors, string[] Lines) After(string old, string @new, string path = Path, string language = "")
    {
        var text = Real.Find(path, language)!.Text;
        text.ShouldContain(old);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var changed = string.Concat(text.AsSpan(0, at), @new, text.AsSpan(at + old.Length));
        return (Errors(Real.With((path, language, changed))), changed.Split('\n'));
    }

    [Fact]
    public void The_real_plan_has_nothing_wrong() =>
        Errors(Real).Where(f => f.File.StartsWith("plan/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("- id: plan-evaluation", "- id: plan-report", "Two promises are called \"plan-report\".")]
    [InlineData("lead: [mediarte]", "lead: [niemand]", "1.1: there is no party \"niemand\".")]
    [InlineData("min: 30\n", "min: 50\n", "track-employers: min, target and max do not rise.")]
    [InlineData("target: 1\n    due: 2023-03-01", "max: 1\n    due: 2023-03-01", "plan-report: there is no number to reach.")]
    [InlineData("target: 1\n    due: 2023-03-01", "target: 0\n    due: 2023-03-01", "plan-report: a promised number is 1 or more.")]
    [InlineData("due: 2023-03-01", "due: 2024-03-01", "plan-report: the due day 2024-03-01 lies in no window.")]
    [InlineData(
        "{id: start, from: 2022-03-07",
        "{id: start, from: 2022-03-06",
        "charter-surveys: the window \"start\" does not lie inside the plan."
    )]
    [InlineData(
        "{id: end, from: 2023-01-01",
        "{id: end, from: 2022-12-01",
        "charter-surveys: the window \"start\" has the id or the days of another."
    )]
    [InlineData("period: plan", "period: week", "plan-report: \"week\" is no period.")]
    [InlineData("counts: things", "counts: stars", "plan-report: \"stars\" cannot be counted.")]
    [InlineData("previous: 2019-2021", "previous: 1999", "There is no plan \"1999\" to follow.")]
    public void A_slip_in_the_structure_is_named_on_its_line(string old, string @new, string what)
    {
        var (errors, lines) = After(old, @new);
        var finding = errors.FirstOrDefault(f => f.What == what);
        finding.ShouldNotBeNull(string.Join('\n', errors));
        finding.File.ShouldBe("plan/2022-2023/plan.yaml");
        finding.Mend.ShouldNotBeEmpty();
        var named = what.Split('"') is { Length: > 1 } quoted && !what.Contains("stars") && !what.Contains("week") ? quoted[1] : "";
        if (named.Length > 0 && what.StartsWith("1.1", StringComparison.Ordinal))
            lines[finding.Line - 1].ShouldContain(named);
    }

    [Fact]
    public void A_day_that_is_none_says_its_line()
    {
        var (errors, lines) = After("due: 2023-03-01", "due: 2023-13-01");
        var finding = errors.First(f => f.What.Contains("2023-13-01"));
        lines[finding.Line - 1].ShouldContain("2023-13-01");
    }

    [Fact]
    public void A_promise_without_its_sentence_in_a_language_is_named_in_that_file()
    {
        var (errors, _) = After("  platform-meetings:", "  platform-meeting:", "plan/2022-2023/1.2.a", "fr");
        errors.ShouldContain(f => f.File == "plan/2022-2023/1.2.a.fr.md" && f.What.Contains("platform-meetings"));
    }

    [Fact]
    public void A_unit_without_a_name_is_named()
    {
        var (errors, _) = After("  seat:", "  stool:", "plan/2022-2023/units", "en");
        errors.ShouldContain(f => f.File == "plan/2022-2023/units.en.md" && f.What.Contains("\"seat\""));
    }

    [Fact]
    public void Public_evidence_for_a_promise_that_is_not_there_is_named()
    {
        var (errors, _) = After("- promise: toolbox", "- promise: gereedschap", "plan/2022-2023/evidence");
        errors.ShouldContain(f => f.File == "plan/2022-2023/evidence.yaml" && f.What.Contains("gereedschap"));
    }
}
