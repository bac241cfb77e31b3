using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.People;

/// <summary>What an administrator of a new site does first; each goes once it is done.</summary>
internal sealed class FirstSteps(Database database, SiteSettings settings, SiteClock clock, Links links) : IToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        if (!roles.Contains(Roles.Administrator))
            return [];
        var today = clock.RealToday;
        var there = (
            await database
                .Set<Person>()
                .Where(p => p.Left == null || p.Left > today)
                .Select(p => p.RoleNames)
                .Distinct()
                .ToListAsync(cancel)
        )
            .SelectMany(r => r.Split(' '))
            .ToHashSet();
        var invite = links.To("/People/Invite/Index");
        return
        [
            .. settings.Smtp is null && !clock.IsDemo
                ? [Step(Text.FirstMail, Text.FirstMailMore, links.To("/Setup/Index"))]
                : Array.Empty<ToDo>(),
            .. there.Contains(Roles.Coordinator) ? Array.Empty<ToDo>() : [Step(Text.FirstCoordinator, Text.FirstCoordinatorMore, invite)],
            .. there.Contains(Roles.Editor) ? Array.Empty<ToDo>() : [Step(Text.FirstEditor, Text.FirstEditorMore, invite)],
        ];
    }

    private static ToDo Step(string what, string more, string address) => new(what, address) { More = more, IsMine = true };
}
