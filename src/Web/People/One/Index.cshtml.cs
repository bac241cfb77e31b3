using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.People.One;

/// <summary>One person: what they may do, and whether they come in at all.</summary>
internal sealed class IndexModel(
    Database database,
    SignInLinks signInLinks,
    SecondSteps second,
    Sessions sessions,
    Administrators administrators,
    AccessMail mail,
    Freshness freshness,
    SiteSettings settings,
    SiteClock clock,
    Links links,
    Frame frame
) : PersonForm(database)
{
    public Person Person { get; private set; } = null!;

    /// <summary>The person as the form showed them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public bool HasSignedIn { get; private set; }

    public bool IsHere => Person.IsHere(clock.RealToday);

    public PersonRow Row => PersonRow.Of(Person, HasSignedIn, clock);

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, string? gedaan, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
            return NotFound();
        (Name, Mail, Language, RolesChosen) = (Person.Name, Person.Email, Person.Language, [.. Person.Roles]);
        Seen = Person.ConcurrencyStamp;
        Done = gedaan switch
        {
            "saved" => Text.PersonSaved,
            "invited" => Text.PersonInvited,
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
            return NotFound();
        if ((Seen ?? "") != (Person.ConcurrencyStamp ?? ""))
            return SomebodyWasFirst();
        await Check(id, cancel);
        if (!RolesChosen.Contains(Roles.Administrator) && IsHere && await administrators.IsLast(Person, cancel))
            ModelState.AddModelError(nameof(RolesChosen), Text.PersonLastAdministrator);
        var moves = Person.NormalizedEmail != Person.Normal(Mail!);
        var another = !Person.Roles.ToHashSet(StringComparer.Ordinal).SetEquals(RolesChosen);
        if ((moves || another) && !freshness.IsOf(User))
            ModelState.AddModelError(moves ? nameof(Mail) : nameof(RolesChosen), Text.FreshNeeded);
        if (!ModelState.IsValid)
            return Refused();
        Person.Name = Name!.Trim();
        Person.Language = Language!;
        Person.RoleNames = string.Join(' ', RolesChosen);
        if (another)
            mail.Tell(Person, nameof(Text.ToldRoles), RoleNames.Of(Person, Person.Language));
        if (moves)
        {
            mail.Tell(Person, nameof(Text.ToldMail));
            mail.Tell(Person, nameof(Text.ToldMail), to: Mail!.Trim());
            Person.Reach(Mail!);
            // Links that went to the old mailbox no longer work.
            await signInLinks.Void(id, cancel);
        }
        return await Save("saved", cancel);
    }

    public async Task<IActionResult> OnPostInvite(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel) || !IsHere)
            return NotFound();
        if (!freshness.IsOf(User))
            return Stale();
        return await Invited(await signInLinks.Invite(Person, RoleNames.Of(Person, Person.Language), cancel), cancel);
    }

    /// <summary>The second step lapses; the person comes in by a new invitation and sets it up again.</summary>
    public async Task<IActionResult> OnPostAnew(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel) || !IsHere)
            return NotFound();
        if (!freshness.IsOf(User))
            return Stale();
        await second.Forget(id, cancel);
        mail.Tell(Person, nameof(Text.ToldStepGone));
        Person.SecurityStamp = Ids.New().ToString("N");
        var address = await signInLinks.Invite(Person, RoleNames.Of(Person, Person.Language), cancel);
        await sessions.EndAll(id, except: null, cancel);
        return await Invited(address, cancel);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
            return NotFound();
        if (await administrators.IsLast(Person, cancel))
            return RefusedAsItWas(Text.PersonLastAdministrator);
        Person.Left = clock.RealToday;
        await signInLinks.Void(id, cancel);
        await sessions.EndAll(id, except: null, cancel);
        return await Save("saved", cancel);
    }

    public async Task<IActionResult> OnPostBack(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
            return NotFound();
        if (!freshness.IsOf(User))
            return Stale();
        Person.Left = null;
        mail.Tell(Person, nameof(Text.ToldBack), RoleNames.Of(Person, Person.Language));
        return await Save("saved", cancel);
    }

    /// <summary>What was typed stays; saving once more is a choice.</summary>
    private PageResult SomebodyWasFirst()
    {
        ModelState.AddModelError("", Text.PersonChangedMeanwhile);
        Seen = Person.ConcurrencyStamp;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult> Invited(string address, CancellationToken cancel)
    {
        var saved = await Save("invited", cancel);
        if (settings.Smtp is not null)
            return saved;
        (Name, Mail, Language, RolesChosen) = (Person.Name, Person.Email, Person.Language, [.. Person.Roles]);
        HasSignedIn = (await second.Of(Person.Id, cancel)).Any;
        Seen = Person.ConcurrencyStamp;
        ModelState.Clear();
        Given = new GivenLink(Person.Name, address, Entrance.InvitationWorks.Days);
        return Page();
    }

    private PageResult Stale() => RefusedAsItWas(Text.FreshNeeded);

    private PageResult RefusedAsItWas(string why)
    {
        (Name, Mail, Language, RolesChosen) = (Person.Name, Person.Email, Person.Language, [.. Person.Roles]);
        ModelState.AddModelError("", why);
        return Refused();
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        frame.Menu = "people";
        if (await Database.Set<Person>().FindAsync([id], cancel) is not { } person)
            return false;
        Person = person;
        frame.Title = person.Name;
        HasSignedIn = (await second.Of(id, cancel)).Any;
        return true;
    }

    private async Task<IActionResult> Save(string done, CancellationToken cancel)
    {
        Person.ConcurrencyStamp = Ids.New().ToString();
        await Database.SaveChangesAsync(cancel);
        return Redirect(links.To("/People/One/Index", new { id = Person.Id, gedaan = done }));
    }
}
