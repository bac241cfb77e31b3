using System.Net;
using Baken.Platform.Access;

namespace Baken.Tests.Web.SigningIn;

/// <summary>The session ended while somebody wrote: the text comes back to who sent it, and to nobody else.</summary>
public sealed class KeptTextTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private const string Editor = "/nl/werkplek/teksten/bewerken/nl/terms/stalking";

    [Fact]
    public async Task Who_was_signed_out_while_writing_finds_the_text_again_under_its_labels()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        var page = await client.Page(Editor);
        using var visitor = On("SQLite").Reader();
        using var answer = await visitor.Submit(
            Editor + "?handler=Nothing",
            new Dictionary<string, string?> { ["v/summary"] = "Een <b>lange</b> zin.", ["code"] = "123456 geheim" },
            page: page,
            button: ("Do", "save")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var kept = await Seeing.Read(answer);
        kept.Heading().ShouldBe("Je was afgemeld. Je tekst staat hieronder");
        var label = kept.QuerySelectorAll("main label").Single(l => l.TextContent == "Samenvatting");
        kept.GetElementById(label.GetAttribute("for")!)!.TextContent.Trim().ShouldBe("Een <b>lange</b> zin.");
        kept.QuerySelector("main b").ShouldBeNull();
        kept.Body!.TextContent.ShouldNotContain("123456 geheim");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(token);
        kept.QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe("/nl/aanmelden?terug=" + Uri.EscapeDataString(Editor));
    }

    [Fact]
    public async Task Of_files_only_the_names_come_back()
    {
        using var visitor = On("SQLite").Reader();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Wat ik erbij schreef."), "Explain" },
            { new ByteArrayContent(new byte[200_000]), "File", "verslag.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/workplace/people/invite", UriKind.Relative))
        {
            Content = form,
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await visitor.SendAsync(request);
        var kept = await Seeing.Read(answer);
        kept.QuerySelector("main")!.TextContent.ShouldContain("verslag.pdf");
        kept.QuerySelector("main textarea")!.TextContent.Trim().ShouldBe("Wat ik erbij schreef.");
    }

    [Fact]
    public async Task From_elsewhere_or_with_nothing_typed_one_is_asked_to_sign_in_as_ever()
    {
        using var visitor = On("SQLite").Reader();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Editor, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Source", "Van elders.")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var elsewhere = await visitor.SendAsync(request);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var empty = await visitor.Post("/nl/afmelden");
        empty.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        empty.Headers.Location!.ToString().ShouldContain("/nl/aanmelden");
    }
}
