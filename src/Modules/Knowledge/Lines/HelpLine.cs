using System.Globalization;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>By what a line can be reached, in the order in which we offer it.</summary>
internal enum ChannelKind
{
    Phone,
    Visit,
    Chat,
    Mail,
}

/// <param name="Kind">How.</param>
/// <param name="Address">Digits, web address or mail address; null where we know none.</param>
/// <param name="Hours">When.</param>
internal sealed record Channel(ChannelKind Kind, string? Address, OpeningHours Hours)
{
    /// <summary>Somebody answers while you wait: mail does not.</summary>
    public bool IsLive => Kind != ChannelKind.Mail;

    public string? Link =>
        Address is null
            ? null
            : Kind switch
            {
                ChannelKind.Phone => "tel:" + Address.Replace(" ", "", StringComparison.Ordinal),
                ChannelKind.Mail => "mailto:" + Address,
                _ => Address,
            };
}

/// <summary>A help line as the pack describes it: whom it is for, by what it is reached, when, and how sure we are.</summary>
internal sealed record HelpLine
{
    public required string Id { get; init; }

    /// <summary>Last piece of the address of its page; see <see cref="NeutralCode"/>.</summary>
    public required string Code { get; init; }

    public required int Order { get; init; }

    public required IReadOnlyList<string> Audience { get; init; }

    public required bool Emergency { get; init; }

    /// <summary>Shown first when somebody searches words of crisis.</summary>
    public required bool Crisis { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>What to press after the number, or null.</summary>
    public required string? Press { get; init; }

    public required string? Site { get; init; }

    public required HolidayRule OnHolidays { get; init; }

    /// <summary>free or unknown.</summary>
    public required string Cost { get; init; }

    /// <summary>yes, no, partly or unknown.</summary>
    public required string Anonymous { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Certainty { get; init; }

    public required DateOnly Checked { get; init; }

    public required string Source { get; init; }

    public string? Phone => Of(ChannelKind.Phone);

    public string? Of(ChannelKind kind) => Channels.FirstOrDefault(c => c.Kind == kind)?.Address;

    public string? PhoneLink => Channels.FirstOrDefault(c => c.Kind == ChannelKind.Phone)?.Link;

    public bool HasContact => Channels.Any(c => c.Address is not null) || Site is not null;

    public bool Speaks(string language) => Languages.Contains(language);

    /// <summary>From a reader: 0 answers in their language, which is not Dutch, or is there for danger; 2 surely in neither theirs nor Dutch; 1 the others.</summary>
    public int Distance(string reader) =>
        reader != Platform.Languages.Dutch && (Speaks(reader) || Emergency) ? 0
        : Languages.Count == 0 || Speaks(reader) || Speaks(Platform.Languages.Dutch) ? 1
        : 2;

    public int DaysSinceCheck(DateOnly today) => Math.Max(0, today.DayNumber - Checked.DayNumber);

    /// <summary>Meant for this audience; what is for everyone is for them too.</summary>
    public bool IsFor(string audience) => Audience.Contains(audience) || Audience.Contains(HelpLines.Everyone);

    /// <summary>Open by any channel; else unknown by any; else closed until the first that opens.</summary>
    public (OpenState State, Channel? By) At(DateTimeOffset now, Holidays holidays)
    {
        var states = Channels.Where(c => c.IsLive).Select(c => (State: c.Hours.At(now, holidays), By: (Channel?)c)).ToList();
        if (states.Find(s => s.State.IsOpen) is { By: not null } open)
            return open;
        if (states.Count == 0 || states.Exists(s => s.State.Openness == Openness.Unknown))
            return (OpenState.Unknown, null);
        return states.OrderBy(s => s.State.Next is null).ThenBy(s => s.State.Next).First();
    }
}

/// <summary>Front matter of <c>lines/*</c> in words.</summary>
internal sealed class HelpLineFront : WordsFront
{
    /// <summary>For whom, in one short phrase.</summary>
    public string Who { get; set; } = "";

    /// <summary>Good to know, in one line.</summary>
    public string Know { get; set; } = "";

    public string? HoursNote { get; set; }

    public List<string> CrisisWords { get; set; } = [];
}

/// <summary>A line with its words in the reader's language.</summary>
internal sealed record HelpLineText(HelpLine Line, Words Words, HelpLineFront Front)
{
    public string ForWhom => Front.Who.Length == 0 ? "" : char.ToUpper(Front.Who[0], CultureInfo.CurrentCulture) + Front.Who[1..];
}

/// <summary>A line at a moment.</summary>
internal sealed record LineNow(HelpLineText Text, OpenState State, Channel? By)
{
    public HelpLine Line => Text.Line;

    /// <summary>Something to press, or a place where somebody is now: without either it does not stand among those that answer.</summary>
    public bool IsWithinReach => Call is not null || State.IsOpen;

    /// <summary>What to press first: the channel that answers now, else the first that has an address.</summary>
    public Channel? Call => By is { Link: not null } ? By : Line.Channels.FirstOrDefault(c => c.Link is not null);
}
