using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Web.Single;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Home;

public sealed class IndexModel(LibraryCache texts, IEnumerable<IHomePart> parts, Frame frame) : PageModel
{
    public HomeFront Front { get; private set; } = new();

    public IReadOnlyList<(IHomePart Part, object Model)> Parts { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Front = texts.Current.Words("pages/home", Languages.Current).FrontAs<HomeFront>();
        var known = new List<(IHomePart, object)>();
        foreach (var part in parts)
            known.Add((part, await part.Model(cancel)));
        Parts = known;
        frame.Title = Front.Title;
        frame.FullWidth = true;
    }

    public IEnumerable<(IHomePart Part, object Model)> At(string place) => Parts.Where(p => p.Part.Place == place);
}

/// <summary>Front matter of pages/home.</summary>
public sealed class HomeFront : PageFront
{
    public string Lead { get; set; } = "";
    public string NowTitle { get; set; } = "";
    public string TalkTitle { get; set; } = "";
    public string Talk { get; set; } = "";
    public HomeLink TalkLink { get; set; } = new();
    public string UnderstandTitle { get; set; } = "";
    public List<HomeLink> Understand { get; set; } = [];
    public string CrewTitle { get; set; } = "";
    public string Crew { get; set; } = "";
    public List<HomeLink> CrewLinks { get; set; } = [];
    public string PlanTitle { get; set; } = "";
}

public sealed class HomeLink
{
    public string Text { get; set; } = "";
    public string Link { get; set; } = "";
}
