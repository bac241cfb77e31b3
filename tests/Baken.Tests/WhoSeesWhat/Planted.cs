using System.Net;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.WhoSeesWhat;

/// <summary>
/// A site on which staff and a reader left things that not everybody may see, each with words that stand nowhere else; and all the
/// places where they could come to light.
/// </summary>
public sealed class Planted : IAsyncLifetime
{
    private const string Promise = "figures-method";
    private const string Overview = "Kwaadsappig overleg";
    private const string Said = "De uitleg was kwikzilverachtig.";

    private readonly Dictionary<string, string> _words = [];
    private readonly List<string> _places =
    [
        "/nl/plan",
        "/nl/plan/1.1",
        "/nl/plan/1.1?bewijs=alles",
        $"/nl/plan/belofte/{Promise}?plan=2022-2023",
        "/nl/plan/data.json?plan=2022-2023",
        "/nl/plan/data.csv?plan=2022-2023",
        "/nl/plan/experiences.csv?plan=2022-2023",
        "/nl/plan/changes.atom",
        "/nl/plan/wat-veranderde",
        "/nl/plan/verslagen",
        "/nl/zoek?q=kwaadsappig",
        "/nl/zoek?q=kwikzilverachtig",
        "/nl/werkplek",
        "/nl/werkplek/plan",
        "/nl/werkplek/plan/1.1",
        "/nl/werkplek/plan/ervaringen?read=true",
        "/nl/werkplek/plan/verslag?plan=2022-2023&until=2023-03-01&staff=true",
        "/nl/werkplek/logboek",
        "/nl/werkplek/mail",
        "/nl/werkplek/taken",
        "/nl/werkplek/instellingen",
        "/nl/werkplek/teksten",
        "/nl/werkplek/mensen",
    ];

    public OwnSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        using var staff = await Site.As(Roles.Coordinator);
        _words["evidence for staff only"] = Overview;
        await Record(staff, Overview, "Staff", "%PDF-1.7 kwaadsappig");
        _words["files of evidence for staff only"] = "%PDF-1.7 kwaadsappig";
        await Record(staff, "Weggehaald", "Everyone", "%PDF-1.7 zwijgplichtig");
        _words["files of evidence that was taken away"] = "%PDF-1.7 zwijgplichtig";
        var gone = await Site.Database(d => d.Set<Evidence>().SingleAsync(e => e.Title == "Weggehaald"));
        await Done(
            staff.Submit(
                $"/nl/werkplek/plan/verbeter/{gone.Id}",
                new Dictionary<string, string?> { ["Reason"] = "hoort hier niet" },
                button: ("do", "withdraw")
            )
        );
        _places.AddRange(await Site.Database(d => d.Set<Evidence>().Select(e => $"/bestanden/{e.FileId}").ToListAsync()));

        using var reader = Site.Reader();
        await Done(reader.Submit("/nl/plan/1.1/ervaring", new Dictionary<string, string?> { ["Works"] = Said }));
        _words["experiences that wait"] = Said;
        var note = await Site.Database(d => d.Set<FieldNote>().SingleAsync());
        _places.Add($"/nl/werkplek/plan/ervaringen/{note.Id}");

        using var kept = await staff.Submit(
            "/nl/werkplek/plan/verslag/bewaren?plan=2022-2023&until=2023-03-01",
            new Dictionary<string, string?> { ["Audience"] = "Staff" }
        );
        var slug = kept.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
        _words["reports for staff only"] = slug;
        foreach (var folder in new[] { "/nl/plan/verslagen", "/nl/werkplek/plan/verslagen" })
        foreach (var kind in new[] { "", ".csv", ".json", ".docx" })
            _places.Add($"{folder}/{slug}{kind}");
    }

    public IReadOnlyCollection<string> Data => _words.Keys;

    public bool Knows(string data) => _words.ContainsKey(data);

    /// <summary>Where this reader comes upon it.</summary>
    public async Task<IReadOnlyList<string>> Seen(string data, HttpClient client)
    {
        var seen = new List<string>();
        foreach (var place in _places)
        {
            using var response = await client.GetAsync(new Uri(place, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK)
                continue;
            var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            var named = response.Content.Headers.ContentDisposition?.ToString() ?? "";
            if ((text + named).Contains(_words[data], StringComparison.OrdinalIgnoreCase))
                seen.Add(place);
        }
        return seen;
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    private static async Task Record(HttpClient staff, string what, string maySee, string file)
    {
        var path = $"/nl/werkplek/plan/bewijs/{Promise}";
        var form = await staff.Page(path);
        using var content = new MultipartFormDataContent
        {
            { new StringContent("2022-05-10"), "Day" },
            { new StringContent("1"), "Quantity" },
            { new StringContent(what), "What" },
            { new StringContent(maySee), "MaySee" },
            { new StringContent(form.QuerySelector("input[name^=__Request]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(file), "Attachment", "verslag van Jan.pdf" },
        };
        await Done(staff.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
