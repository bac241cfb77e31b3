using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Experience.Thanks;

/// <summary>What happens now with what was written.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PlanPage(texts, clock, frame)
{
    public string Part { get; private set; } = "";

    protected override ActionPlan? Default(Plans plans) => plans.Current(Today);

    public IActionResult OnGet(string part)
    {
        Part = part;
        Frame.Title = Text.ThankYou;
        return Plan.ActionOf(part) is null ? NotFound() : Page();
    }
}
