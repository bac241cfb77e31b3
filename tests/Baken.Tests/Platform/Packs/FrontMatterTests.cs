using Baken.Platform.Packs;

namespace Baken.Tests.Platform.Packs;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\nslug: a\n---\nx\n", "---\ntitle: B\nslug: a\n---\nx\n")]
    [InlineData("---\ntitle:\n  in: A\n  out: B\nslug: a\n---\nx\n", "---\ntitle: B\nslug: a\n---\nx\n")]
    [InlineData("---\nslug: a\n---\ntitle: x\n", "---\ntitle: B\nslug: a\n---\ntitle: x\n")]
    [InlineData("title: x\n", "title: x\n")]
    public void A_field_is_set_with_all_that_hung_under_it_and_nothing_else_changes(string text, string expected) =>
        FrontMatter.Set(text, "title", "B").ShouldBe(expected);
}
