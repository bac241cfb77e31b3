namespace Baken.Platform.Mail;

/// <summary>A mail that a module sends: the document <c>mail/{Name}</c>.</summary>
/// <param name="Name">The last piece of its path.</param>
/// <param name="Needs">The field without which it is of no use: <c>link</c>; null: none.</param>
/// <param name="Also">Further fields that its text may name.</param>
public sealed record MailTemplate(string Name, string? Needs = null, params IReadOnlyList<string> Also)
{
    public string Path => $"mail/{Name}";

    public IEnumerable<string> Fields => Needs is null ? Also : Also.Prepend(Needs);
}
