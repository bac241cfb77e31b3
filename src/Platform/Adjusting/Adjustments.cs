using Baken.Platform.Packs;

namespace Baken.Platform.Adjusting;

public enum AdjustedBy
{
    /// <summary>Nobody chose.</summary>
    Standard,

    /// <summary>An administrator did.</summary>
    Here,

    /// <summary>A variable of the environment, which wins.</summary>
    Environment,
}

/// <summary>What holds now for everything that may be set otherwise. A second after it changed on one node it holds on all.</summary>
public sealed class Adjustments(LibraryCache texts, SiteSettings settings)
{
    public string Of(AdjustableText text) => Where(text).Value;

    public string Of(AdjustableMail mail) => Where(mail).Value;

    public int Of(AdjustableNumber number) => AdjustableNumber.Read(Where(number).Value);

    public string Of(AdjustableDay day) => Where(day).Value;

    public bool IsOn(AdjustableSwitch choice) => Where(choice).Value == AdjustableSwitch.On;

    /// <summary>What holds, and where that comes from.</summary>
    public (string Value, AdjustedBy By) Where(Adjustable adjustable)
    {
        if (adjustable.Environment?.Value(settings) is { } fixedValue)
            return (fixedValue, AdjustedBy.Environment);
        // What makes no sense any more (an older site allowed it) does not hold.
        if (texts.Stored.GetValueOrDefault(adjustable.Key) is { } stored && adjustable.Normal(stored) is { } value)
            return (value, AdjustedBy.Here);
        return (adjustable.Standard(texts.Current), AdjustedBy.Standard);
    }
}
