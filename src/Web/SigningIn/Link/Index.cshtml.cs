using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.SigningIn.Link;

/// <summary>Opens a link that works once. A press of the button uses it up, not the look of a mail scanner.</summary>
internal sealed class IndexModel(
    Database database,
    SignInLinks signInLinks,
    AccessMail mail,
    Steps steps,
    SiteClock clock,
    Links links,
    Frame frame
) : PageModel
{
    /// <summary>Null: the link does not work (any longer).</summary>
    public LinkPurpose? Purpose { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public async Task<IActionResult> OnGet(string secret, CancellationToken cancel)
    {
        await Look(secret, cancel);
        return Answer();
    }

    public async Task<IActionResult> OnPost(string secret, [FromQuery(Name = Entrance.ReturnTo)] string? returnTo, CancellationToken cancel)
    {
        if (await Look(secret, cancel) is not { } link)
            return Answer();
        if (Purpose == LinkPurpose.FirstAdministrator && !Filled())
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (Purpose != LinkPurpose.Demo && !await signInLinks.Use(secret, cancel))
        {
            Purpose = null;
            return Answer();
        }
        var person = link.PersonId is { } id
            ? await database.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel)
            : await FirstAdministrator(cancel);
        if (person is null || !person.IsHere(clock.RealToday))
        {
            Purpose = null;
            return Answer();
        }
        if (Purpose == LinkPurpose.Demo)
            return Redirect(await steps.Finish(HttpContext, person, null));
        await steps.Begin(HttpContext, person, link.Purpose, Url.IsLocalUrl(returnTo) ? returnTo : null);
        return Redirect(links.To("/SigningIn/Code/Index"));
    }

    private async Task<SignInLink?> Look(string secret, CancellationToken cancel)
    {
        var link = await signInLinks.Find(secret, cancel);
        if (
            (link?.Purpose == LinkPurpose.FirstAdministrator && await signInLinks.AnyAdministrator(cancel))
            || (link?.Purpose == LinkPurpose.Demo && !clock.IsDemo)
        )
            link = null;
        Purpose = link?.Purpose;
        frame.Title =
            Purpose is null ? Text.LinkGone
            : Purpose == LinkPurpose.FirstAdministrator ? Text.FirstAdministrator
            : Text.LinkPress;
        return link;
    }

    private PageResult Answer()
    {
        if (Purpose is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private bool Filled()
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), Text.PersonNameMissing);
        if (Mailbox.Read(Mail) is null)
            ModelState.AddModelError(nameof(Mail), Text.SignInMailWrong);
        return ModelState.IsValid;
    }

    private async Task<Person> FirstAdministrator(CancellationToken cancel)
    {
        var normal = Person.Normal(Mail!);
        var person = await database.Set<Person>().FirstOrDefaultAsync(p => p.NormalizedEmail == normal, cancel);
        if (person is null)
        {
            person = Person.New(Name!, Mail!, Languages.Current, [Roles.Administrator], clock.RealToday);
            database.Add(person);
        }
        else
        {
            person.Left = null;
            person.RoleNames = string.Join(' ', person.Roles.Append(Roles.Administrator).Distinct());
            mail.Tell(person, nameof(Text.ToldRoles), People.RoleNames.Of(person, person.Language));
        }
        await database.SaveChangesAsync(cancel);
        return person;
    }
}
