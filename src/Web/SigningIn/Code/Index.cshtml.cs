using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.Code;

/// <summary>The second step after a link: a code from the app, a code on paper, or the device.</summary>
internal sealed class IndexModel(Steps steps, SecondSteps second, Passkeys passkeys, Links links, Frame frame) : PageModel
{
    private const int CodeLength = 6;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public Means Means { get; private set; } = new(false, 0, 0, false);

    public async Task<IActionResult> OnGet() => (await Look()).Elsewhere ?? Page();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var (step, elsewhere) = await Look();
        if (step is null)
            return elsewhere!;
        var typed = string.Concat((Code ?? "").Where(char.IsLetterOrDigit));
        var answer =
            typed.Length == CodeLength && typed.All(char.IsAsciiDigit) && step.Means.Code
                ? await second.Check(step.Person.Id, typed, cancel)
            : await second.Recover(step.Person.Id, typed, cancel) ? CodeAnswer.Right
            : CodeAnswer.Wrong;
        if (answer == CodeAnswer.Right)
            return Redirect(await steps.Finish(HttpContext, step.Person, step.ReturnTo));
        ModelState.Remove(nameof(Code));
        Code = null;
        return Refuse(
            nameof(Code),
            answer switch
            {
                CodeAnswer.Blocked => Text.StepCodeBlocked,
                CodeAnswer.Lost => Text.StepCodeLost,
                _ => Text.StepCodeWrong,
            }
        );
    }

    public async Task<IActionResult> OnPostOptions()
    {
        var (step, elsewhere) = await Look();
        return step is null ? elsewhere! : Content(await passkeys.ToSignIn(HttpContext, step.Person), "application/json");
    }

    public async Task<IActionResult> OnPostPasskey()
    {
        var (step, elsewhere) = await Look();
        if (step is null)
            return elsewhere!;
        var person = Credential is { Length: > 0 } ? await passkeys.SignIn(HttpContext, Credential) : null;
        return person?.Id == step.Person.Id
            ? Redirect(await steps.Finish(HttpContext, step.Person, step.ReturnTo))
            : Refuse("", Text.SignInDeviceFailed);
    }

    private async Task<(Step? Step, IActionResult? Elsewhere)> Look()
    {
        frame.Title = Text.StepCode;
        frame.Scripts.Add("passkey.js");
        if (await steps.Current(HttpContext) is not { } step)
            return (null, Redirect(links.To("/SigningIn/Index")));
        if (step.SetsUp)
            return (null, Redirect(links.To("/SigningIn/SetUp/Index")));
        Means = step.Means;
        return (step, null);
    }

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
