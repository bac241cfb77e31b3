using Baken.Knowledge.Wayfinder;
using Baken.Platform.Packs;

namespace Baken.Tests.Knowledge.Wayfinder;

/// <summary>The sector's own tree, broken in one place.</summary>
public sealed class TreeCheckTests
{
    private static readonly Library Pack = SectorPack.Library;

    private static IReadOnlyList<Finding> Check(string find, string replace)
    {
        var tree = Pack.Find(Guide.TreePath)!;
        tree.Text.ShouldContain(find);
        var changed = Pack.With((tree.Path, "", tree.Text.Replace(find, replace, StringComparison.Ordinal)));
        return [.. TreeCheck.Of(changed.Find(tree.Path)!, changed)];
    }

    [Fact]
    public void The_tree_of_the_pack_is_sound() =>
        Check("start: who", "start: who").Where(f => f.Severity == Severity.Error).ShouldBeEmpty();

    [Theory]
    [InlineData("{id: bullying, code: f, leaf: bullying, ask: status}", "{id: bullying, code: f}", "dead end")]
    [InlineData("{id: bullying, code: f, leaf: bullying, ask: status}", "{id: bullying, code: f, leaf: nothing}", "is no leaf")]
    [InlineData("{id: bullying, code: f, leaf: bullying", "{id: bullying, code: d, leaf: bullying", "two options have the code")]
    [InlineData("{id: bullying, code: f, leaf: bullying", "{id: bullying, code: ff, leaf: bullying", "cannot stand in an address")]
    [InlineData("{id: saw-minor, code: g, leaf: saw-minor}", "{id: saw-minor, code: g, next: saw-what}", "more than 3 taps")]
    [InlineData(
        "{id: saw-minor, code: g, leaf: saw-minor}",
        "{id: saw-minor, code: g, leaf: saw-friend}",
        "No answer leads to the leaf \"saw-minor\""
    )]
    [InlineData("{id: unknown, code: z, unknown: true, leaf: saw-earlier}", "{id: unknown, code: z, leaf: saw-earlier}", "no way to say")]
    [InlineData("lines: [zsg, awel,", "lines: [zsgg, awel,", "which is not there")]
    [InlineData(
        "{id: intern, code: s, next: me-what, preset: intern}",
        "{id: intern, code: b, next: me-what, preset: intern}",
        "taken by another"
    )]
    public void A_broken_tree_is_refused_with_the_place_and_the_mend(string find, string replace, string what)
    {
        var findings = Check(find, replace);
        findings.ShouldContain(f => f.Severity == Severity.Error && f.What.Contains(what) && f.Line > 1 && f.Mend.Length > 0);
    }

    [Fact]
    public void A_line_that_no_answer_names_is_worth_a_look() =>
        Check("mores]", "\"112\"]").ShouldContain(f => f.Severity == Severity.Advice && f.What.Contains("mores"));

    [Theory]
    [InlineData("nl", "bullying: {title: ", "bullyin: {title: ", "option \"bullying\"")]
    [InlineData("fr", "saw-what:", "saw-wat:", "question \"saw-what\"")]
    public void Every_option_has_words_in_every_language(string language, string find, string replace, string what)
    {
        var words = Pack.Find(Guide.TreePath, language)!;
        words.Text.ShouldContain(find);
        var changed = Pack.With((words.Path, language, words.Text.Replace(find, replace, StringComparison.Ordinal)));
        var kind = GuideKinds.All.Single(k => k.Name == "wayfinder-words");
        kind.Check(changed.Find(words.Path, language)!, changed).ShouldContain(f => f.What.Contains(what));
    }
}
