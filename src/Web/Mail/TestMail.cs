using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Mail;

/// <summary>A mail to whoever asks for it, to see that mail leaves and arrives.</summary>
internal static class TestMail
{
    public static async Task<string> To(ClaimsPrincipal user, Database database, Outbox outbox, CancellationToken cancel)
    {
        var id = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var person = await database.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        outbox.Add(database, $"test/{Ids.New()}", person.Email!, Languages.Current, "test", []);
        await database.SaveChangesAsync(cancel);
        return person.Email!;
    }
}
