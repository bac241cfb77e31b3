using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Web.People.Invite;

internal sealed class IndexModel(
    Database database,
    SignInLinks signInLinks,
    Freshness freshness,
    SiteSettings settings,
    SiteClock clock,
    Links links,
    Frame frame
) : PersonForm(database)
{
    public IActionResult OnGet()
    {
        Prepare();
        return freshness.IsOf(User) ? Page() : Redirect(freshness.SignInAgain(Request));
    }

    private void Prepare()
    {
        frame.Title = Text.PeopleInvite;
        frame.Menu = "people";
        Language ??= Languages.Dutch;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Prepare();
        await Check(null, cancel);
        if (!freshness.IsOf(User))
            ModelState.AddModelError("", Text.FreshNeeded);
        if (!ModelState.IsValid)
            return Refused();
        var person = Person.New(Name!, Mail!, Language!, RolesChosen, clock.RealToday);
        Database.Add(person);
        var address = await signInLinks.Invite(person, RoleNames.Of(person, person.Language), cancel);
        await Database.SaveChangesAsync(cancel);
        if (settings.Smtp is null)
        {
            Given = new GivenLink(person.Name, address, Entrance.InvitationWorks.Days);
            return Page();
        }
        return Redirect(links.To("/People/One/Index", new { id = person.Id, gedaan = "invited" }));
    }
}
