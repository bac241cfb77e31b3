using System.Net;
using Baken.Platform.Access;

namespace Baken.Tests.WhoSeesWhat;

/// <summary>docs/who-sees-what.md, cell by cell.</summary>
public sealed class TableTests(SqliteSite site, Planted planted) : IClassFixture<Planted>
{
    /// <summary>Where each thing is seen, by whoever may.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["published texts"] = "/nl/pagina/contact",
        ["drafts of texts"] = "/nl/werkplek/teksten/bewerken/nl/pages/contact",
        ["names and addresses of people"] = "/nl/werkplek/mensen",
        ["own sessions"] = "/nl/werkplek/ik",
        ["audit log"] = "/nl/werkplek/logboek",
        ["mail that waits"] = "/nl/werkplek/mail",
        ["jobs"] = "/nl/werkplek/taken",
        ["settings"] = "/nl/werkplek/instellingen",
    };

    public static TheoryData<string, string, bool> Cells
    {
        get
        {
            var rows = File.ReadAllLines(Path.Combine(Home(), "docs", "who-sees-what.md"))
                .Where(l => l.StartsWith('|') && !l.StartsWith("|---", StringComparison.Ordinal))
                .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
                .ToList();
            var cells = new TheoryData<string, string, bool>();
            foreach (var row in rows.Skip(1))
                for (var i = 1; i < row.Length; i++)
                    cells.Add(row[0], rows[0][i], row[i] == "yes");
            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task Who_sees_what(string data, string who, bool sees)
    {
        using var client = who == "reader" ? site.Reader() : await site.As(who);
        if (data == "sessions of others")
        {
            await NoSessionOfOthers(client, who);
            sees.ShouldBeFalse();
            return;
        }
        if (planted.Knows(data))
        {
            using var there = who == "reader" ? planted.Site.Reader() : await planted.Site.As(who);
            var seen = await planted.Seen(data, there);
            if (sees)
                seen.ShouldNotBeEmpty();
            else
                seen.ShouldBeEmpty();
            return;
        }
        Places.ShouldContainKey(data, $"{data} stands in docs/who-sees-what.md and has no test");
        using var response = await client.GetAsync(new Uri(Places[data], UriKind.Relative));
        if (sees)
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        else
            response.StatusCode.ShouldBe(who == "reader" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden);
    }

    [Fact]
    public void What_is_planted_has_a_line() => planted.Data.ShouldBeSubsetOf(Cells.Select(c => c.Data.Item1).Distinct());

    [Fact]
    public void Every_role_has_a_column() =>
        Cells.Select(c => c.Data.Item2).Distinct().ShouldBe(["reader", .. Roles.All], ignoreOrder: true);

    /// <summary>No page shows in which browser somebody else is signed in.</summary>
    private async Task NoSessionOfOthers(HttpClient client, string who)
    {
        var (_, person) = await site.SignedIn(Roles.Editor);
        foreach (var path in new[] { "/nl/werkplek/ik", $"/nl/werkplek/mensen/{person.Id}", "/nl/werkplek/logboek" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK)
                continue;
            var page = await Seeing.Read(response);
            page.QuerySelectorAll(".b-row").Length.ShouldBe(path.EndsWith("/ik", StringComparison.Ordinal) ? 1 : 0, $"{who} on {path}");
        }
    }

    private static string Home()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Baken.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
