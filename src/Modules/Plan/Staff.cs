using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan;

/// <summary>The people in whose name a step or an item can stand.</summary>
internal static class Staff
{
    public static async Task<IReadOnlyList<Person>> All(Database database, CancellationToken cancel) =>
        [
            .. (await database.Set<Person>().AsNoTracking().Where(p => p.Left == null).OrderBy(p => p.Name).ToListAsync(cancel)).Where(p =>
                p.Is(Roles.Coordinator)
            ),
        ];

    public static async Task<IReadOnlyList<SelectListItem>> Choices(Database database, CancellationToken cancel) =>
        [.. (await All(database, cancel)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}
