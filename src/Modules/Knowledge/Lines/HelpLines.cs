using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>All help lines of a library.</summary>
internal sealed class HelpLines
{
    public const string Folder = "lines";
    public const string Page = "/Knowledge/Lines/Index";
    public const string PageOfOne = "/Knowledge/Lines/One/Index";

    public const string Everyone = "everyone";

    /// <summary>The European emergency number: the only one in red.</summary>
    public const string Emergency = "112";

    /// <summary>After this many days staff look again whether number and hours still hold.</summary>
    public static readonly AdjustableNumber DaysBetweenChecks = new()
    {
        Key = "lines.check-days",
        Label = () => Text.CheckDays,
        Does = () => Text.CheckDaysDoes,
        Standard = _ => "90",
        Min = 14,
        Max = 365,
        In = days => string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.InDays, days),
    };

    /// <summary>Whom a line can be meant for, beside everyone, in the order of the filter.</summary>
    public static readonly IReadOnlyList<string> Audiences = ["sexual-violence", "discrimination", "young", "self", "work"];

    private readonly Library _library;

    private HelpLines(Library library)
    {
        _library = library;
        All =
        [
            .. library
                .Paths(Folder)
                // Without words there is nothing to show of a line.
                .Where(path => library.Find(path, Languages.Dutch) is not null)
                .Select(path => library.Find(path))
                .OfType<Document>()
                .Select(HelpLineFile.Read)
                .OrderBy(line => line.Order)
                .ThenBy(line => line.Id, StringComparer.Ordinal),
        ];
        Holidays = Holidays.Of(library);
    }

    public IReadOnlyList<HelpLine> All { get; }

    public Holidays Holidays { get; }

    public static HelpLines Of(Library library) => library.Get("help-lines", l => new HelpLines(l));

    public HelpLine? Find(string id) => All.FirstOrDefault(line => line.Id == id);

    public IReadOnlyList<HelpLineText> In(string language) =>
        _library.Get<IReadOnlyList<HelpLineText>>($"help-lines/{language}", l => [.. All.Select(line => Words(line, language, l))]);

    public HelpLineText In(string language, string id) => In(language).First(text => text.Line.Id == id);

    /// <summary>
    /// At a moment, those that answer first, then those whose hours we do not know or that are closed; of each those that speak the
    /// reader's language first, those that speak neither that nor Dutch last.
    /// </summary>
    public IReadOnlyList<LineNow> At(DateTimeOffset now, string language) => OpenFirst(In(language), now);

    public IReadOnlyList<LineNow> OpenFirst(IEnumerable<HelpLineText> lines, DateTimeOffset now) =>
        [
            .. lines
                .Select(text => Now(text, now))
                .OrderBy(line => line.State.Openness)
                .ThenBy(line => line.Line.Distance(Languages.Current)),
        ];

    public LineNow Now(HelpLineText text, DateTimeOffset now)
    {
        var (state, by) = text.Line.At(now, Holidays);
        return new LineNow(text, state, by);
    }

    /// <summary>Of a line; without an id: of all lines.</summary>
    public static string? Address(string id, string language, Library library, AddressBook addresses) =>
        id.Length == 0 ? addresses.Path(Page, language)
        : Of(library).Find(id) is { } line ? addresses.Path(PageOfOne, language, new { code = line.Code })
        : null;

    /// <summary><c>[1712](line:1712)</c>: who presses a number calls it.</summary>
    public static string? Called(string url, string words, Library library) =>
        url.StartsWith("line:", StringComparison.Ordinal)
        && words.Length > 0
        && Of(library).Find(url["line:".Length..]) is { Phone: { } phone } line
        && Digits(phone) == Digits(words)
            ? line.PhoneLink
            : null;

    private static string Digits(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c)));

    private static HelpLineText Words(HelpLine line, string language, Library library)
    {
        var words = library.Words($"{Folder}/{line.Id}", language);
        return new HelpLineText(line, words, words.FrontAs<HelpLineFront>());
    }
}
