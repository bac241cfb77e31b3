using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Plan;

/// <summary>A public page about one plan: the current one, or the one that the query names.</summary>
internal abstract class PlanPage(LibraryCache texts, SiteClock clock, Frame frame) : PageModel
{
    public const string MenuId = "plan";

    public ActionPlan Plan { get; private set; } = null!;

    public PlanWords Words { get; private set; } = null!;

    public Library Library => texts.Current;

    public DateOnly Today => clock.Today;

    protected Frame Frame => frame;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var plans = Plans.Of(texts.Current);
        var named = context.HttpContext.Request.Query["plan"].ToString();
        var plan = named.Length > 0 ? plans.Find(named) : Default(plans);
        if (plan is null)
        {
            context.Result = new NotFoundResult();
            return;
        }
        Plan = plan;
        Words = PlanWords.Of(texts.Current, plan, Languages.Current);
        frame.Menu = MenuId;
    }

    /// <summary>The plan where none is named; a page about a part takes the last plan that has it.</summary>
    protected virtual ActionPlan? Default(Plans plans) => plans.Current(clock.Today);
}
