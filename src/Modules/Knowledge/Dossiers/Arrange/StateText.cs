using Baken.Platform.Looks;

namespace Baken.Knowledge.Dossiers.Arrange;

/// <summary>Where a text of a dossier stands, in a lamp and a word.</summary>
internal static class StateText
{
    public static Lamp Lamp(DossierItemState state) =>
        state switch
        {
            DossierItemState.Online => Platform.Looks.Lamp.Lit,
            DossierItemState.Coming => Platform.Looks.Lamp.Half,
            DossierItemState.TakenDown => Platform.Looks.Lamp.Empty,
            _ => Platform.Looks.Lamp.Dashed,
        };

    public static string Of(DossierItem item, DateOnly today) =>
        item.StateOn(today) switch
        {
            DossierItemState.Online when item.Unpublished is { } until => string.Format(
                Text.OnlineFromUntil,
                When.Day(item.Published!.Value),
                When.Day(until)
            ),
            DossierItemState.Online => string.Format(Text.OnlineSince, When.Day(item.Published!.Value)),
            DossierItemState.Coming => string.Format(Text.ComesOn, When.Day(item.Published!.Value)),
            DossierItemState.TakenDown => string.Format(Text.TakenDownOn, When.Day(item.Unpublished!.Value)),
            _ => Text.NotPlannedYet,
        };
}
