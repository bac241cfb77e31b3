using System.Globalization;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.People;

internal sealed class IndexModel(Database database, SiteClock clock, Frame frame) : PageModel
{
    public string? Search { get; private set; }

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public async Task OnGet(string? zoek, CancellationToken cancel)
    {
        frame.Title = Text.People;
        frame.Menu = "people";
        Search = zoek?.Trim();
        var found = database.Set<Person>().AsNoTracking();
        if (!string.IsNullOrEmpty(Search))
        {
            var (name, mail) = (Search.ToLowerInvariant(), Person.Normal(Search));
#pragma warning disable CA1862, MA0011, CA1304, CA1311 // Becomes lower() in SQL.
            found = found.Where(p => p.Name.ToLower().Contains(name) || p.NormalizedEmail!.Contains(mail));
#pragma warning restore CA1862, MA0011, CA1304, CA1311
        }
        var people = await found.OrderBy(p => p.Name).ToListAsync(cancel);
        var known = (await database.Set<CodeApp>().Select(a => a.PersonId).ToListAsync(cancel)).ToHashSet();
        known.UnionWith(await database.Set<IdentityUserPasskey<Guid>>().Select(p => p.UserId).Distinct().ToListAsync(cancel));
        Rows = [.. people.OrderBy(p => !p.IsHere(clock.RealToday)).Select(p => PersonRow.Of(p, known.Contains(p.Id), clock.RealToday))];
    }
}

/// <summary>A person, and whether they are there.</summary>
internal sealed record PersonRow(Person Person, string State, Lamp Lamp)
{
    public static PersonRow Of(Person person, bool hasSignedIn, DateOnly today) =>
        !person.IsHere(today) ? new(person, Say(Text.PersonLeft, person.Left!.Value), Lamp.Empty)
        : hasSignedIn ? new(person, Say(Text.PersonActive, person.Since), Lamp.Lit)
        : new(person, Text.PersonWaits, Lamp.Half);

    private static string Say(string text, DateOnly day) => string.Format(CultureInfo.CurrentCulture, text, When.Day(day));
}
