using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.SigningIn;

/// <summary>Begins and ends sessions. The cookie holds the session's id; who it is and what they may is read at each request.</summary>
internal sealed class Sessions(Database database, SiteClock clock, TimeProvider time)
{
    public const string IdClaim = "session";
    public const string StampClaim = "stamp";

    /// <summary>A session that was not seen for so long is over: its cookie has run out.</summary>
    public const int Days = 2;

    /// <summary>However often it is used, after so many days a session asks to sign in again: a stolen one ends too.</summary>
    public const int LongestDays = 30;

    /// <summary>On the real clock, also on a demo site.</summary>
    private DateOnly Today => clock.RealToday;

    /// <summary>Saves, and answers what goes into the cookie.</summary>
    public async Task<ClaimsPrincipal> Begin(Person person, string userAgent, CancellationToken cancel = default)
    {
        var session = new Session
        {
            PersonId = person.Id,
            Device = Device.Family(userAgent),
            Since = Today,
            Seen = Today,
        };
        database.Add(session);
        await database.SaveChangesAsync(cancel);
        var over = Today.AddDays(-Days);
        await database.Set<Session>().Where(s => s.Seen < over).ExecuteDeleteAsync(cancel);
        return Principal(person, session.Id, Freshness.At(time.GetUtcNow()));
    }

    /// <summary>A session that this browser had already is replaced.</summary>
    public async Task SignIn(HttpContext http, Person person)
    {
        if (Of(http.User) is { } before)
            await End(before, http.RequestAborted);
        var principal = await Begin(person, http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        await http.SignInAsync(Entrance.Scheme, principal);
    }

    public async Task SignOut(HttpContext http)
    {
        if (Of(http.User) is { } id)
            await End(id, http.RequestAborted);
        await http.SignOutAsync(Entrance.Scheme);
    }

    public Task End(Guid session, CancellationToken cancel) =>
        database.Set<Session>().Where(s => s.Id == session).ExecuteDeleteAsync(cancel);

    public Task EndAll(Guid person, Guid? except, CancellationToken cancel) =>
        database.Set<Session>().Where(s => s.PersonId == person && s.Id != except).ExecuteDeleteAsync(cancel);

    public static Guid? Of(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(IdClaim), out var id) ? id : null;

    /// <summary>Who this cookie belongs to as the database has it now; null: it no longer counts.</summary>
    public async Task<ClaimsPrincipal?> Current(ClaimsPrincipal cookie, CancellationToken cancel)
    {
        if (Of(cookie) is not { } id)
            return null;
        var oldest = Today.AddDays(-LongestDays);
        var found = await (
            from session in database.Set<Session>().AsNoTracking()
            join person in database.Set<Person>().AsNoTracking() on session.PersonId equals person.Id
            where session.Id == id && session.Since > oldest
            select new { session.Seen, Person = person }
        ).FirstOrDefaultAsync(cancel);
        var today = Today;
        if (found is null || !found.Person.IsHere(today) || found.Person.SecurityStamp != cookie.FindFirstValue(StampClaim))
            return null;
        if (found.Seen < today)
            await database.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Seen, today), cancel);
        return Principal(found.Person, id, cookie.FindFirstValue(Freshness.Claim) ?? "");
    }

    private static ClaimsPrincipal Principal(Person person, Guid session, string at)
    {
        var identity = new ClaimsIdentity(Entrance.Scheme, "name", ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()));
        identity.AddClaim(new Claim("name", person.Name));
        identity.AddClaim(new Claim(IdClaim, session.ToString()));
        identity.AddClaim(new Claim(Freshness.Claim, at));
        identity.AddClaim(new Claim(StampClaim, person.SecurityStamp ?? ""));
        identity.AddClaims(person.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>At each request the cookie is held against the database: an ended session, another role, a person who left count at once.</summary>
internal sealed class SessionCookie(Sessions sessions, Links links) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var current = context.Principal is { } cookie ? await sessions.Current(cookie, context.HttpContext.RequestAborted) : null;
        if (current is not null)
        {
            context.ReplacePrincipal(current);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Entrance.Scheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : null;
        context.Response.Redirect(links.To("/SigningIn/Index", new RouteValueDictionary { [Entrance.ReturnTo] = back }));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
