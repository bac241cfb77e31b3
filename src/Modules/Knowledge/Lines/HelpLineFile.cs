using System.Globalization;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary><c>lines/*.yaml</c> as it is written; becomes a <see cref="HelpLine"/>.</summary>
internal sealed class HelpLineFile
{
    private static readonly Dictionary<string, DayOfWeek> Days = new()
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    public int Order { get; set; }
    public List<string> Audience { get; set; } = [];
    public bool Emergency { get; set; }
    public bool Crisis { get; set; }
    public string? Phone { get; set; }
    public string? Press { get; set; }
    public string? Chat { get; set; }
    public string? Mail { get; set; }
    public string? Site { get; set; }
    public Dictionary<string, object> Hours { get; set; } = [];
    public HolidayRule Holidays { get; set; }
    public string Cost { get; set; } = "unknown";
    public string Anonymous { get; set; } = "unknown";
    public List<string> Languages { get; set; } = [];
    public string Certainty { get; set; } = "low";
    public DateOnly Checked { get; set; }
    public string Source { get; set; } = "";

    public static HelpLine Read(Document document)
    {
        var file = Yaml.Read<HelpLineFile>(document.Text, document.File);
        var id = document.Path["lines/".Length..];
        return new HelpLine
        {
            Id = id,
            Code = NeutralCode.Of(id),
            Order = file.Order,
            Audience = file.Audience,
            Emergency = file.Emergency,
            Crisis = file.Crisis,
            Channels = [.. file.Channels(document)],
            Press = file.Press,
            Site = file.Site,
            OnHolidays = file.Holidays,
            Cost = file.Cost,
            Anonymous = file.Anonymous,
            Languages = file.Languages,
            Certainty = file.Certainty,
            Checked = file.Checked,
            Source = file.Source,
        };
    }

    private IEnumerable<Channel> Channels(Document document)
    {
        foreach (var name in Hours.Keys.Where(k => !Enum.TryParse<ChannelKind>(k, ignoreCase: true, out _)))
            throw Wrong(document, name, $"Hours of \"{name}\".", "Write phone, visit, chat or mail.");
        foreach (var kind in Enum.GetValues<ChannelKind>())
        {
            var name = kind.ToString().ToLowerInvariant();
            var address = kind switch
            {
                ChannelKind.Phone => Phone,
                ChannelKind.Chat => Chat,
                ChannelKind.Mail => Mail,
                _ => null,
            };
            if (Hours.TryGetValue(name, out var hours))
                yield return new Channel(kind, address, ReadHours(hours, name, document));
            else if (address is not null)
                yield return new Channel(kind, address, OpeningHours.Unknown);
        }
    }

    private OpeningHours ReadHours(object hours, string name, Document document) =>
        hours switch
        {
            "always" => OpeningHours.Always,
            "unknown" => OpeningHours.Unknown,
            List<object> slots => new OpeningHours(slots.SelectMany(s => ReadSlots(s, name, document)), Holidays),
            _ => throw WrongHours(document, name, "Write always, unknown or a list of days, from, until."),
        };

    private static IEnumerable<Slot> ReadSlots(object entry, string name, Document document)
    {
        const string Mend = "Write {days: [mon, tue], from: \"09:00\", until: \"17:00\"}; past midnight is a second entry on the next day.";
        if (
            entry is not Dictionary<object, object> slot
            || slot.GetValueOrDefault("days") is not List<object> days
            || ReadTime(slot.GetValueOrDefault("from")) is not { } from
            || ReadTime(slot.GetValueOrDefault("until")) is not { } until
            || until <= from
            || days.Exists(d => !Days.ContainsKey($"{d}"))
        )
            throw WrongHours(document, name, Mend);
        return days.Select(d => new Slot(Days[$"{d}"], from, until));
    }

    private static TimeOnly? ReadTime(object? value) =>
        $"{value}" is "24:00" ? TimeOnly.MaxValue
        : TimeOnly.TryParseExact($"{value}", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : null;

    private static PackException WrongHours(Document document, string name, string mend) =>
        new(
            new Finding(
                document.File,
                Yaml.LineOf(document.Text, name, under: "hours"),
                $"The hours of {name} cannot be read.",
                mend
            ).Saying(
                () => Text.FindHours,
                Enum.Parse<ChannelKind>(name, ignoreCase: true) switch
                {
                    ChannelKind.Phone => Text.FindHoursPhone,
                    ChannelKind.Chat => Text.FindHoursChat,
                    ChannelKind.Mail => Text.FindHoursMail,
                    _ => Text.FindHoursVisit,
                }
            )
        );

    private static PackException Wrong(Document document, string key, string what, string mend) =>
        new(new Finding(document.File, Yaml.LineOf(document.Text, key), what, mend));
}
