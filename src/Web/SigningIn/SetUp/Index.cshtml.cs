using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.SetUp;

/// <summary>The second step is chosen: the device, or an app that shows codes. Then the codes on paper, seen once.</summary>
internal sealed class IndexModel(
    Database database,
    Steps steps,
    SecondSteps second,
    Sessions sessions,
    Passkeys passkeys,
    Actor actor,
    Links links,
    Frame frame
) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public AppProposal App { get; private set; } = null!;

    /// <summary>Shown once, in the answer to the form: they are kept nowhere.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string Next { get; private set; } = "";

    public async Task<IActionResult> OnGet()
    {
        if (await Look() is not { } step)
            return Elsewhere();
        Propose(step.Person);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Look() is not { } step)
            return Elsewhere();
        ModelState.Clear();
        if (second.Proposed(step.Person.Id, Sealed) is not { } key)
        {
            Propose(step.Person);
            return Refuse(nameof(Code), Text.SetUpTooOld);
        }
        if (!await second.SetApp(step.Person.Id, key, Code ?? "", cancel))
        {
            App = new AppProposal(key, Sealed!, step.Person.Email!);
            return Refuse(nameof(Code), Text.StepCodeWrong);
        }
        return await Finish(step, cancel);
    }

    public async Task<IActionResult> OnPostOptions() =>
        await Look() is { } step ? Content(await passkeys.ToRegister(HttpContext, step.Person), "application/json") : Elsewhere();

    public async Task<IActionResult> OnPostPasskey(CancellationToken cancel)
    {
        if (await Look() is not { } step)
            return Elsewhere();
        ModelState.Clear();
        var name = Device.Family(Request.Headers.UserAgent.ToString());
        if (string.IsNullOrEmpty(Credential) || !await passkeys.Register(HttpContext, step.Person, Credential, name))
        {
            Propose(step.Person);
            return Refuse("", Text.SignInDeviceFailed);
        }
        return await Finish(step, cancel);
    }

    private async Task<IActionResult> Finish(Step step, CancellationToken cancel)
    {
        Codes = await second.NewCodes(step.Person.Id, cancel);
        // Whatever was signed in before, or came by the same link, ends here.
        step.Person.SecurityStamp = Ids.New().ToString("N");
        await database.SaveChangesAsync(cancel);
        await sessions.EndAll(step.Person.Id, except: null, cancel);
        Next = await steps.Finish(HttpContext, step.Person, step.ReturnTo);
        frame.Title = Text.CodesTitle;
        return Page();
    }

    private async Task<Step?> Look()
    {
        frame.Title = Text.SetUpTitle;
        frame.Scripts.Add("passkey.js");
        if (await steps.Current(HttpContext) is not { SetsUp: true } step)
            return null;
        actor.PersonId = step.Person.Id;
        return step;
    }

    private RedirectResult Elsewhere() => Redirect(links.To("/SigningIn/Index"));

    private void Propose(Person person)
    {
        var (key, proposal) = second.Propose(person.Id);
        App = new AppProposal(key, proposal, person.Email!);
    }

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
