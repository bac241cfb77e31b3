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
        // Here and not in SQL, where é and É differ, and each database sorts in its own way.
        var people = await database.Set<Person>().AsNoTracking().ToListAsync(cancel);
        var known = (await database.Set<CodeApp>().Select(a => a.PersonId).ToListAsync(cancel)).ToHashSet();
        known.UnionWith(await database.Set<IdentityUserPasskey<Guid>>().Select(p => p.UserId).Distinct().ToListAsync(cancel));
        Rows =
        [
            .. people
                .Where(p => string.IsNullOrEmpty(Search) || Has(p.Name, Search) || Has(p.Email!, Search))
                .OrderBy(p => !p.IsHere(clock.RealToday))
                .ThenBy(p => p.Name, StringComparer.CurrentCulture)
                .Select(p => PersonRow.Of(p, known.Contains(p.Id), clock)),
        ];
    }

    private static bool Has(string text, string search) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>A person, and whether they are there.</summary>
internal sealed record PersonRow(Person Person, string State, Lamp Lamp)
{
    public static PersonRow Of(Person person, bool hasSignedIn, SiteClock clock) =>
        !person.IsHere(clock.RealToday) ? new(person, Say(Text.PersonLeft, person.Left!.Value), Lamp.Empty)
        : hasSignedIn || IsOfTheDemo(person, clock) ? new(person, Say(Text.PersonActive, person.Since), Lamp.Lit)
        : new(person, Text.PersonWaits, Lamp.Half);

    /// <summary>The people of a demo work there for months already; none of them ever signed in on the real clock.</summary>
    private static bool IsOfTheDemo(Person person, SiteClock clock) => clock.IsDemo && person.Since <= clock.Today;

    private static string Say(string text, DateOnly day) => string.Format(CultureInfo.CurrentCulture, text, When.Day(day));
}
