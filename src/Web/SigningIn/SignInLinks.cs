using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.SigningIn;

/// <summary>Makes links that work once, mails them, and uses them up.</summary>
internal sealed class SignInLinks(
    Database database,
    Outbox outbox,
    MailWriter writer,
    Attempts attempts,
    Links links,
    SiteClock clock,
    TimeProvider time
)
{
    /// <summary>So many links an hour go to one address at once; after that one at a time.</summary>
    public const int AnHour = 5;

    /// <summary>Over the limit another link goes once the one before is so old.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private const string Page = "/SigningIn/Link/Index";

    /// <summary>
    /// Tracks a mail with a link to somebody who asked for one; for an address nobody has, does the same work for nothing.
    /// Over the limit nothing goes as long as a link of less than ten minutes lies in the mailbox unused: a stranger who asks and asks
    /// fills no mailbox, and keeps nobody out, for links that went before go on working.
    /// </summary>
    public async Task Ask(LinkRequest request, CancellationToken cancel)
    {
        var within = await attempts.Allow("link-mail", request.Mail, AnHour, cancel);
        var (language, normal) = (request.Language, Person.Normal(request.Mail));
        var person = await database.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedEmail == normal, cancel);
        var until = time.GetUtcNow() + Entrance.LinkWorks;
        var (link, secret) = SignInLink.New(LinkPurpose.SignIn, person?.Id, until);
        var fields = new MailFields
        {
            ["link"] = Address(secret, language, request.ReturnTo),
            ["minutes"] = ((int)Entrance.LinkWorks.TotalMinutes).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        if (person is null || !person.IsHere(Today) || !(within || await NothingFresh(person.Id, cancel)))
        {
            writer.Write("sign-in-link", language, fields);
            return;
        }
        database.Add(link);
        outbox.Add(database, $"sign-in/{link.Id}", person.Email!, language, "sign-in-link", fields, until: until);
    }

    private async Task<bool> NothingFresh(Guid person, CancellationToken cancel)
    {
        var since = time.GetUtcNow() + Entrance.LinkWorks - Between;
        return !await database
            .Set<SignInLink>()
            .AnyAsync(l => l.PersonId == person && l.Purpose == LinkPurpose.SignIn && l.Used == null && l.Until > since, cancel);
    }

    /// <summary>Tracks a mail that invites, and answers its link; links sent to this person before no longer work.</summary>
    public async Task<string> Invite(Person person, string roles, CancellationToken cancel)
    {
        await Void(person.Id, cancel);
        var until = time.GetUtcNow() + Entrance.InvitationWorks;
        var (link, secret) = SignInLink.New(LinkPurpose.Invitation, person.Id, until);
        database.Add(link);
        var address = Address(secret, person.Language);
        outbox.Add(
            database,
            $"invitation/{link.Id}",
            person.Email!,
            person.Language,
            "invitation",
            new MailFields
            {
                ["name"] = person.Name,
                ["role"] = roles,
                ["link"] = address,
                ["days"] = ((int)Entrance.InvitationWorks.TotalDays).ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            until: until
        );
        return address;
    }

    /// <summary>Tracks a link for who gave a command: it opens once, and the second step is set up anew.</summary>
    public string Recover(Person person)
    {
        var (link, secret) = SignInLink.New(LinkPurpose.Recovery, person.Id, time.GetUtcNow() + TimeSpan.FromHours(24));
        database.Add(link);
        return Address(secret, person.Language);
    }

    /// <summary>
    /// Tracks a link that makes whoever follows it the first administrator; worth nothing once there is one. Those printed before
    /// no longer work: they may stand in a log.
    /// </summary>
    public async Task<string> First(CancellationToken cancel)
    {
        await database.Set<SignInLink>().Where(l => l.Purpose == LinkPurpose.FirstAdministrator).ExecuteDeleteAsync(cancel);
        var (link, secret) = SignInLink.New(LinkPurpose.FirstAdministrator, null, time.GetUtcNow() + TimeSpan.FromHours(24));
        database.Add(link);
        return Address(secret, Languages.Dutch);
    }

    /// <summary>Tracks a link for one of the imaginary people of a demo.</summary>
    public string Demo(Person person)
    {
        var (link, secret) = SignInLink.New(LinkPurpose.Demo, person.Id, time.GetUtcNow() + TimeSpan.FromDays(365));
        database.Add(link);
        return Address(secret, person.Language);
    }

    /// <summary>What a link leads to, without using it up; null: it does not work (any longer).</summary>
    public Task<SignInLink?> Find(string secret, CancellationToken cancel) => Working(secret).FirstOrDefaultAsync(cancel);

    /// <summary>One update uses the link up: of two presses at once, one wins.</summary>
    public async Task<bool> Use(string secret, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await Working(secret).ExecuteUpdateAsync(l => l.SetProperty(x => x.Used, now), cancel) == 1;
    }

    /// <summary>Links that were not used yet stop working.</summary>
    public Task Void(Guid person, CancellationToken cancel) =>
        database.Set<SignInLink>().Where(l => l.PersonId == person).ExecuteDeleteAsync(cancel);

    public async Task<bool> AnyAdministrator(CancellationToken cancel)
    {
        var today = Today;
        var roles = await database
            .Set<Person>()
            .Where(p => p.Left == null || p.Left > today)
            .Where(p => p.RoleNames.Contains(Roles.Administrator))
            .Select(p => p.RoleNames)
            .ToListAsync(cancel);
        return roles.Any(r => r.Split(' ').Contains(Roles.Administrator));
    }

    private DateOnly Today => clock.RealToday;

    private IQueryable<SignInLink> Working(string secret)
    {
        var (hash, now) = (SignInLink.HashOf(secret), time.GetUtcNow());
        return database.Set<SignInLink>().AsNoTracking().Where(l => l.Hash == hash && l.Used == null && l.Until > now);
    }

    private string Address(string secret, string language, string? returnTo = null) =>
        links.Absolute(links.In(language, Page, new RouteValueDictionary { ["secret"] = secret, [Entrance.ReturnTo] = returnTo }));
}
