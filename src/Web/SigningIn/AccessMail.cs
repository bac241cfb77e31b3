using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Mail;

namespace Baken.Web.SigningIn;

/// <summary>Tells somebody that their ways in, or what they may, changed: whoever did not know of it hears it the same minute.</summary>
internal sealed class AccessMail(Database database, Outbox outbox, Links links)
{
    /// <summary>Tracks the mail; the caller saves it together with the change.</summary>
    /// <param name="person">Who.</param>
    /// <param name="what">The sentence: <c>nameof(Text.ToldRoles)</c>.</param>
    /// <param name="with">What fills it.</param>
    /// <param name="to">Another mailbox than the person's own: the one that was theirs until now.</param>
    public void Tell(Person person, string what, object? with = null, string? to = null)
    {
        var culture = Languages.Culture(person.Language);
        var sentence = Text.ResourceManager.GetString(what, culture)!;
        var fields = new MailFields
        {
            ["name"] = person.Name,
            ["what"] = string.Format(culture, sentence, with),
            ["link"] = links.Absolute(links.In(person.Language, "/Account/Index")),
        };
        outbox.Add(database, $"access/{Ids.New()}", to ?? person.Email!, person.Language, "access-changed", fields);
    }

    public async Task Tell(Guid person, string what, object? with, CancellationToken cancel) =>
        Tell((await database.Set<Person>().FindAsync([person], cancel))!, what, with);

    /// <summary>A device by the name that its owner gave it.</summary>
    public static string Device(Person person, string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? Text.ResourceManager.GetString(nameof(Text.AccountUnknownDevice), Languages.Culture(person.Language))!
            : name;
}
