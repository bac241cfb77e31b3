using Baken.Platform.Data;

namespace Baken.Platform.Access;

/// <summary>
/// Somebody who is signed in on a device. The cookie only names this row: ending the row ends the session, on every node at once.
/// Day precision, and no more of the device than its family, so that nobody's hours can be read here.
/// </summary>
[NotAudited]
public sealed class Session
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid PersonId { get; init; }

    /// <summary>"Firefox, Android".</summary>
    public required string Device { get; init; }

    public required DateOnly Since { get; init; }

    public required DateOnly Seen { get; set; }
}

/// <summary>What a browser says it is, and no more of it than a person needs to know their own device again.</summary>
public static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Family(string userAgent)
    {
        var known = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(n => n is not null);
        return string.Join(", ", known);
    }

    private static string? Find((string Sign, string Name)[] signs, string userAgent) =>
        signs.Where(s => userAgent.Contains(s.Sign, StringComparison.Ordinal)).Select(s => s.Name).FirstOrDefault();
}
