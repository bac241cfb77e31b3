using System.Net;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Documents;

/// <summary>A site of its own: texts change.</summary>
public sealed class TwoEditorsTests
{
    private const string Editor = "/nl/werkplek/teksten/bewerken/nl/pages/sporen?bron=true";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_publishes_second_from_the_same_text_loses_nothing_and_overwrites_nothing(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var one = await site.As(Roles.Editor);
        using var other = await site.As(Roles.Editor);
        var seen = await other.Page(Editor);
        var text = seen.QuerySelector("textarea")!.TextContent.TrimStart('\n');
        using var first = await Publish(one, text + "\nVan de een.\n");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var second = await Publish(other, text + "\nVan de ander.\n", seen);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Seeing.Read(second)).QuerySelector("textarea")!.TextContent.ShouldContain("Van de ander.");
        (
            await site.Database(d =>
                d.Set<StoredDocument>().Where(s => s.Path == "pages/sporen" && s.Language == "nl").Select(s => s.Text).SingleAsync()
            )
        ).ShouldEndWith("\nVan de een.\n");
    }

    private static Task<HttpResponseMessage> Publish(HttpClient editor, string text, AngleSharp.Dom.IDocument? seen = null) =>
        editor.Submit(Editor, new Dictionary<string, string?> { ["Source"] = text }, button: ("Do", "publish"), page: seen);
}
