using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Schedule;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlatformJobs = Baken.Platform.Schedule.Jobs;

namespace Baken.Web.Jobs;

/// <summary>What the site does by itself: how it went, when it comes again, and "run now".</summary>
internal sealed class IndexModel(PlatformJobs jobs, Links links, Frame frame) : PageModel
{
    public bool Running => jobs.Running;

    public bool Started { get; private set; }

    public IReadOnlyList<JobState> States { get; private set; } = [];

    public async Task OnGet(bool gestart, CancellationToken cancel)
    {
        frame.Title = Text.JobsTitle;
        frame.Menu = "mail";
        Started = gestart;
        States = await jobs.States(cancel);
    }

    public async Task<IActionResult> OnPost(string? job, CancellationToken cancel) =>
        job is not null && await jobs.RunNow(job, cancel) ? Redirect(links.To("/Jobs/Index", new { gestart = true })) : NotFound();
}
