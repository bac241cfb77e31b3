using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Web.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

/// <summary>The way back in: whoever may run a command on the server may make a link for an administrator.</summary>
internal static class AdminCommand
{
    private const string Example = "./baken admin link --mail an@voorbeeld.invalid --name \"An Voorbeeld\"";

    public static Command Create() => new ExampleCommand("admin", "Let an administrator in who cannot get in.", Example) { Link() };

    private static ExampleCommand Link()
    {
        var mail = new Option<string?>("--mail") { Description = "Which administrator, or the address of the first one." };
        var name = new Option<string?>("--name") { Description = "The name of the first administrator." };
        var command = new ExampleCommand(
            "link",
            "Print a link that works once, within a day. The code app or passkey is then set up anew. "
                + "Where there is no administrator yet, --mail and --name make one.",
            Example
        )
        {
            mail,
            name,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await Start.Prepare(app.Services, cancel);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                scope.ServiceProvider.GetRequiredService<Actor>().Command = "admin link";
                var person = await Administrator(
                    database,
                    scope.ServiceProvider.GetRequiredService<AccessMail>(),
                    app.Services.GetRequiredService<SiteClock>().RealToday,
                    parsed.GetValue(mail),
                    parsed.GetValue(name),
                    cancel
                );
                var link = scope.ServiceProvider.GetRequiredService<SignInLinks>().Recover(person);
                await database.SaveChangesAsync(cancel);
                Console.WriteLine(link);
                return CommandLine.Done;
            }
        );
        return command;
    }

    /// <summary>What serve prints as long as nobody is administrator; null once somebody is.</summary>
    public static async Task<string?> FirstLink(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<SignInLinks>();
        if (await links.AnyAdministrator(cancel))
            return null;
        var link = await links.First(cancel);
        await scope.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync(cancel);
        return link;
    }

    private static async Task<Person> Administrator(
        Database database,
        AccessMail told,
        DateOnly today,
        string? mail,
        string? name,
        CancellationToken cancel
    )
    {
        var people = await database.Set<Person>().Where(p => p.Left == null || p.Left > today).ToListAsync(cancel);
        var administrators = people.Where(p => p.Is(Roles.Administrator)).ToList();
        if (mail is null)
            return administrators.Count switch
            {
                0 => throw new WrongUseException("There is no administrator yet. Add --mail and --name: who becomes it?"),
                1 => administrators[0],
                _ => throw new WrongUseException("There are several administrators. Add --mail: for whom is the link?"),
            };
        if (Mailbox.Read(mail) is null)
            throw new WrongUseException($"--mail: \"{mail}\" is no mail address.");
        var normal = Person.Normal(mail);
        if (administrators.FirstOrDefault(p => p.NormalizedEmail == normal) is { } known)
            return known;
        if (administrators.Count > 0)
            throw new CommandException("Nobody with this address is administrator. An administrator can invite them on the site.");
        if (string.IsNullOrWhiteSpace(name))
            throw new WrongUseException("There is no administrator yet. Add --name: what is their name?");
        return await First(database, told, mail, name, today, cancel);
    }

    private static async Task<Person> First(
        Database database,
        AccessMail told,
        string mail,
        string name,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var normal = Person.Normal(mail);
        var person = await database.Set<Person>().FirstOrDefaultAsync(p => p.NormalizedEmail == normal, cancel);
        if (person is null)
        {
            person = Person.New(name, mail, Languages.Dutch, [Roles.Administrator], today);
            database.Add(person);
            return person;
        }
        person.Left = null;
        person.RoleNames = string.Join(' ', person.Roles.Append(Roles.Administrator).Distinct());
        told.Tell(person, nameof(Text.ToldRoles), People.RoleNames.Of(person, person.Language));
        return person;
    }
}
