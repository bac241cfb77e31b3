using Baken.Platform.Looks;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Baken.Web.Design;

/// <summary>Every shared piece in every state, for who builds pages; only on a developer's machine. Its words are samples, in no resource.</summary>
internal sealed class IndexModel(Frame frame) : PageModel
{
    public string? Plain { get; set; } = "Wat iemand typte";

    public string? Wrong { get; set; } = "31 februari";

    public string? Long { get; set; } = "Meer dan een zin.";

    public string? WrongLong { get; set; }

    public string? Source { get; set; } = "## Een kop\n\nEen alinea.";

    public string? Language { get; set; } = "2";

    public string? Reach { get; set; } = "1";

    public string? WrongReach { get; set; }

    public string[] Several { get; set; } = ["1", "3"];

    public bool Sure { get; set; } = true;

    public IReadOnlyList<SelectListItem> Choices { get; } =
    [new("Met een e-mail", "1"), new("Met een telefoontje", "2"), new("Liever niet", "3")];

    public static BarChart Chart { get; } =
        new()
        {
            Title = "Beloofd en bereikt",
            Description = "Van de workshops is het minste gebeurd.",
            CategoryTitle = "Soort",
            Categories = ["Vergaderingen", "Workshops", "Teksten"],
            Values = new BarSeries("Bereikt", [4, 3, 10]),
            Band = new BarSeries("Beloofd", [3, 9, 5]),
        };

    public void OnGet()
    {
        frame.Title = "Elk stuk, in elke staat";
        ModelState.AddModelError(nameof(Wrong), "Schrijf een datum zoals 24 november 2026");
        ModelState.AddModelError(nameof(WrongLong), "Schrijf hier nog iets");
        ModelState.AddModelError(nameof(WrongReach), "Kies een van de drie");
    }

    public static string Means(Lamp lamp) =>
        lamp switch
        {
            Lamp.Lit => "open, bereikt",
            Lamp.Half => "op koers, jouw beurt",
            Lamp.Minus => "achter",
            Lamp.Double => "meer dan beloofd",
            Lamp.Cross => "niet gehaald",
            Lamp.Empty => "dicht, wacht",
            _ => "nog geen bewijs, uren niet bekend",
        };
}
