using System.CommandLine;
using System.Globalization;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

/// <summary>Fills an empty database with a plainly marked imaginary sector: the same seed gives the same sector.</summary>
internal static class DemoCommand
{
    /// <summary>So long the imaginary site is there on the day of the demo.</summary>
    private const int OpenForDays = 260;

    public static Command Create()
    {
        var employers = new Option<int>("--employers") { Description = "How many imaginary employers.", DefaultValueFactory = _ => 800 };
        var seed = new Option<int>("--seed") { Description = "Another number, another sector.", DefaultValueFactory = _ => 1 };
        var today = new Option<string>("--today")
        {
            Description = "The day on which the demo site lives.",
            DefaultValueFactory = _ => "2022-11-15",
        };
        var command = new ExampleCommand(
            "demo",
            "Fill an empty database with an imaginary sector, and give a sign-in link for each role.",
            "BAKEN_DATA=/tmp/demo ./baken demo --employers 50 --today 2022-11-15"
        )
        {
            employers,
            seed,
            today,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var day = Day.Read("--today", parsed.GetValue(today)!);
                var count = parsed.GetValue(employers);
                if (count < 1)
                    throw new WrongUseException("--employers: at least 1.");
#pragma warning disable CA5394, SCS0005 // Made-up data; the same seed must give the same sector.
                var setting = new DemoSetting(day, count, new Random(parsed.GetValue(seed)));
#pragma warning restore CA5394, SCS0005
                await using var app = Site.Build([]);
                await Start.Prepare(app.Services, cancel);
                await Fill(app.Services, setting, cancel);
                await SayLinks(app.Services, cancel);
                Console.WriteLine($"The demo lives on {day:yyyy-MM-dd}. Start it with ./baken");
                return CommandLine.Done;
            }
        );
        return command;
    }

    /// <summary>All of it in one transaction: a demo is whole or not there.</summary>
    private static async Task Fill(IServiceProvider services, DemoSetting setting, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        await Storing.Alone(
            database,
            async () =>
            {
                await MustBeEmpty(database, cancel);
                services.GetRequiredService<SiteClock>().StandStillOn(setting.Today);
                database.Add(
                    new Setting { Key = SettingKeys.DemoToday, Value = setting.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
                );
                await Steps.Do([
                    ("Texts", () => Texts(database, setting, cancel)),
                    ("People", () => People(database, setting, cancel)),
                    .. scope
                        .ServiceProvider.GetServices<IDemo>()
                        .OrderBy(d => d.Order)
                        .Select(d =>
                            (
                                d.GetType().Name,
                                (Func<Task>)(
                                    async () =>
                                    {
                                        await d.Fill(database, setting, cancel);
                                        await database.SaveChangesAsync(cancel);
                                    }
                                )
                            )
                        ),
                ]);
                return true;
            },
            cancel
        );
    }

    /// <summary>The texts of the pack were there before anything else of the demo happened.</summary>
    private static async Task Texts(Database database, DemoSetting setting, CancellationToken cancel)
    {
        var day = SiteClock.At(setting.Today.AddDays(-OpenForDays), new TimeOnly(8, 0)).ToUniversalTime();
        await database.Set<StoredDocument>().ExecuteUpdateAsync(d => d.SetProperty(x => x.Changed, day), cancel);
        await database.Set<DocumentVersion>().ExecuteUpdateAsync(v => v.SetProperty(x => x.At, day), cancel);
    }

    private static async Task People(Database database, DemoSetting setting, CancellationToken cancel)
    {
        foreach (var role in Roles.All)
            database.Add(
                Person.New(
                    string.Format(CultureInfo.InvariantCulture, Text.DemoPerson, role),
                    $"{role}@fonds.voorbeeld.invalid",
                    Languages.Dutch,
                    [role],
                    setting.Today.AddDays(-OpenForDays)
                )
            );
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>Nobody has a mailbox here: each role gets a link that opens as often as one likes.</summary>
    private static async Task SayLinks(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var links = scope.ServiceProvider.GetRequiredService<SignInLinks>();
        foreach (var person in await database.Set<Person>().OrderBy(p => p.Name).ToListAsync(cancel))
            Console.WriteLine($"{person.Name}: {links.Demo(person)}");
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>Nothing beyond what the pack loaded: a real site never gets imaginary people.</summary>
    private static async Task MustBeEmpty(Database database, CancellationToken cancel)
    {
        foreach (var type in database.Model.GetEntityTypes().Where(t => !Expected(t.ClrType) && t.GetTableName() is not null))
        {
            var sql = $"SELECT CASE WHEN EXISTS (SELECT 1 FROM \"{type.GetTableName()}\") THEN 1 ELSE 0 END AS \"Value\"";
            if (await database.Database.SqlQueryRaw<int>(sql).SingleAsync(cancel) > 0)
                throw Refused($"there is something in {type.GetTableName()}");
        }
        if (await database.Set<StoredDocument>().AnyAsync(d => d.Applied == null || d.Text != d.Applied, cancel))
            throw Refused("staff changed a text");
        if (await database.Set<Setting>().AnyAsync(s => s.Key != SettingKeys.Seal, cancel))
            throw Refused("there is something in setting");
    }

    private static bool Expected(Type type) =>
        type == typeof(StoredDocument)
        || type == typeof(DocumentVersion)
        || type == typeof(ContentStamp)
        || type == typeof(DataProtectionKey)
        || type == typeof(Setting)
        // The link that serve printed while there was no administrator, and who tried to sign in.
        || type == typeof(SignInLink)
        // What commands did; whatever a person did shows in the table of people.
        || type == typeof(AuditEntry)
        || type == typeof(AttemptCount)
        || type == typeof(AttemptSalt);

    private static CommandException Refused(string why) =>
        new($"A demo fills an empty database only, and {why}. Name another: BAKEN_DATA=/tmp/demo ./baken demo");
}
