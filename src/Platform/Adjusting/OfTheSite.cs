using Baken.Platform.Packs;

namespace Baken.Platform.Adjusting;

/// <summary>What may be set otherwise and belongs to no module.</summary>
public static class OfTheSite
{
    public static readonly AdjustableText SenderName = new()
    {
        Key = "mail.sender-name",
        Label = () => Text.SenderName,
        Does = () => Text.SenderNameDoes,
        Standard = library => PackInfo.Of(library).Mail.SenderName,
    };

    public static readonly AdjustableMail SenderAddress = new()
    {
        Key = "mail.sender-address",
        Label = () => Text.SenderAddress,
        Does = () => Text.SenderAddressDoes,
        Standard = _ => "baken@localhost",
        Environment = ("BAKEN_MAIL_FROM", settings => settings.MailFrom),
    };

    /// <summary>The day on which the weekly mails go.</summary>
    public static readonly AdjustableDay WeeklyDay = new()
    {
        Key = "mail.weekly-day",
        Label = () => Text.WeeklyDay,
        Does = () => Text.WeeklyDayDoes,
        Standard = _ => AdjustableDay.Days[0],
        Values = AdjustableDay.Days,
        Word = AdjustableDay.Name,
    };

    public static readonly IReadOnlyList<Adjustable> All = [SenderName, SenderAddress, WeeklyDay];
}
