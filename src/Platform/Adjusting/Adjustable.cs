using Baken.Platform.Packs;

namespace Baken.Platform.Adjusting;

/// <summary>
/// Something that an administrator may set otherwise while the site runs. It is kept in the database as text; as long as nobody chose,
/// its standard holds. Each kind of value reads, checks and shows itself.
/// </summary>
public abstract class Adjustable
{
    /// <summary>Unique and stable: <c>lines.check-days</c>.</summary>
    public required string Key { get; init; }

    public required Func<string> Label { get; init; }

    /// <summary>What it does, in a sentence or two, for who decides about it.</summary>
    public required Func<string> Does { get; init; }

    /// <summary>What holds as long as nobody chose.</summary>
    public required Func<Library, string> Standard { get; init; }

    /// <summary>The variable of the environment that wins over what stands here, and its value where it is set.</summary>
    public (string Variable, Func<SiteSettings, string?> Value)? Environment { get; init; }

    /// <summary>As it is kept; null: this makes no sense here.</summary>
    public abstract string? Normal(string typed);

    /// <summary>What would make sense, for who typed something else.</summary>
    public abstract string Mend { get; }

    /// <summary>A value in words.</summary>
    public virtual string Show(string value) => value;
}

/// <summary>A line of text.</summary>
public sealed class AdjustableText : Adjustable
{
    public int Longest { get; init; } = 60;

    public override string Mend => string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.AdjustText, Longest);

    public override string? Normal(string typed) =>
        typed.Trim() is { Length: > 0 } text && text.Length <= Longest && !text.Any(char.IsControl) ? text : null;
}

/// <summary>One mail address.</summary>
public sealed class AdjustableMail : Adjustable
{
    public override string Mend => Text.AdjustMail;

    public override string? Normal(string typed) => Mail.Mailbox.Read(typed) is { } mail && mail.All(char.IsAscii) ? mail : null;
}

/// <summary>A whole number between two.</summary>
public sealed class AdjustableNumber : Adjustable
{
    public required int Min { get; init; }

    public required int Max { get; init; }

    /// <summary>The number in words: "90 dagen".</summary>
    public Func<int, string> In { get; init; } = n => n.ToString(System.Globalization.CultureInfo.CurrentCulture);

    public override string Mend => string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.AdjustNumber, Min, Max);

    public override string Show(string value) => In(Read(value));

    public override string? Normal(string typed) =>
        int.TryParse(
            typed.Trim(),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
        && number >= Min
        && number <= Max
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    internal static int Read(string value) => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One of a few values, each with its words.</summary>
public class AdjustableChoice : Adjustable
{
    public required IReadOnlyList<string> Values { get; init; }

    public required Func<string, string> Word { get; init; }

    public override string Mend => Text.AdjustChoice;

    public override string Show(string value) => Word(value);

    public override string? Normal(string typed) => Values.Contains(typed) ? typed : null;
}

/// <summary>Open or closed.</summary>
public sealed class AdjustableSwitch : AdjustableChoice
{
    public const string On = "on";
    public const string Off = "off";
}

/// <summary>A day of the week, as schedules write it: MON.</summary>
public sealed class AdjustableDay : AdjustableChoice
{
    public static readonly IReadOnlyList<string> Days = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    public static string Name(string day) =>
        System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.DayNames[(Days.ToList().IndexOf(day) + 1) % 7];
}
