using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.People;

/// <summary>The site never loses its last administrator; the command line is there for when it happens all the same.</summary>
internal sealed class Administrators(Database database, SiteClock clock)
{
    /// <summary>
    /// Where others remain, one of them is held until the change is saved: two who send each other away at the same moment collide,
    /// and the second hears it.
    /// </summary>
    public async Task<bool> IsLast(Person person, CancellationToken cancel)
    {
        if (!person.Is(Roles.Administrator))
            return false;
        var today = clock.RealToday;
        var others = await database
            .Set<Person>()
            .Where(p => p.Id != person.Id && (p.Left == null || p.Left > today) && p.RoleNames.Contains(Roles.Administrator))
            .ToListAsync(cancel);
        if (others.Where(p => p.Is(Roles.Administrator)).MinBy(p => p.Id) is not { } stays)
            return true;
        stays.ConcurrencyStamp = Ids.New().ToString();
        return false;
    }
}
