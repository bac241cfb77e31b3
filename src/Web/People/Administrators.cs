using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.People;

/// <summary>The site never loses its last administrator; the command line is there for when it happens all the same.</summary>
internal sealed class Administrators(Database database, SiteClock clock)
{
    public async Task<bool> IsLast(Person person, CancellationToken cancel)
    {
        var today = clock.RealToday;
        var others = await database
            .Set<Person>()
            .AsNoTracking()
            .Where(p => p.Id != person.Id && (p.Left == null || p.Left > today) && p.RoleNames.Contains(Roles.Administrator))
            .ToListAsync(cancel);
        return person.Is(Roles.Administrator) && !others.Any(p => p.Is(Roles.Administrator));
    }
}
