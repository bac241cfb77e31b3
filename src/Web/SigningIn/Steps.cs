using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.SigningIn;

/// <summary>Somebody came in by a link, and has the second step to do.</summary>
/// <param name="Person">Who.</param>
/// <param name="Means">What they have for it.</param>
/// <param name="SetsUp">There is nothing yet, or it is replaced: the second step is set up.</param>
/// <param name="ReturnTo">Where they wanted to go.</param>
internal sealed record Step(Person Person, Means Means, bool SetsUp, string? ReturnTo);

/// <summary>Between the link and the second step: a cookie for twenty minutes that by itself opens nothing.</summary>
internal sealed class Steps(
    Database database,
    SecondSteps second,
    Sessions sessions,
    IEnumerable<Module> modules,
    Links links,
    SiteClock clock
)
{
    private const string PurposeClaim = "purpose";
    private const string ReturnClaim = "return";

    public async Task Begin(HttpContext http, Person person, LinkPurpose purpose, string? returnTo)
    {
        var identity = new ClaimsIdentity(Entrance.StepScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()));
        identity.AddClaim(new Claim(Sessions.StampClaim, person.SecurityStamp ?? ""));
        identity.AddClaim(new Claim(PurposeClaim, purpose.ToString()));
        if (returnTo is not null)
            identity.AddClaim(new Claim(ReturnClaim, returnTo));
        await http.SignInAsync(Entrance.StepScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Null: there is no step to do, or it no longer counts.</summary>
    public async Task<Step?> Current(HttpContext http)
    {
        var cancel = http.RequestAborted;
        if ((await http.AuthenticateAsync(Entrance.StepScheme)).Principal is not { } cookie)
            return null;
        var id = Guid.Parse(cookie.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var person = await database.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        var today = clock.RealToday;
        if (person is null || !person.IsHere(today) || person.SecurityStamp != cookie.FindFirstValue(Sessions.StampClaim))
            return null;
        var means = await second.Of(id, cancel);
        var setsUp = !means.Any || cookie.FindFirstValue(PurposeClaim) == nameof(LinkPurpose.Recovery);
        return new Step(person, means, setsUp, cookie.FindFirstValue(ReturnClaim));
    }

    /// <summary>The second step is done: the session begins. Answers where to go.</summary>
    public async Task<string> Finish(HttpContext http, Person person, string? returnTo)
    {
        await sessions.SignIn(http, person);
        await http.SignOutAsync(Entrance.StepScheme);
        return returnTo ?? Landing(person);
    }

    /// <summary>The first page of the work that is this person's.</summary>
    public string Landing(Person person)
    {
        var first = modules
            .SelectMany(m => m.Menu)
            .Where(e => !e.Who.IsPublic && e.Who.Allows([.. person.Roles]))
            .OrderBy(e => e.Order)
            .FirstOrDefault();
        return first is null ? links.To("/Account/Index") : links.To(first.Page);
    }
}
