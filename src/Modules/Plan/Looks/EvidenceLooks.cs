using System.Globalization;
using Baken.Plan.Recording;

namespace Baken.Plan.Looks;

/// <summary>Recorded rows as staff see them, also those that no longer count.</summary>
internal static class EvidenceLooks
{
    /// <summary>5 bewijzen, 1 telt niet meer mee.</summary>
    public static string HowMany(IReadOnlyCollection<CountedEvidence> evidence)
    {
        var gone = evidence.Count(e => e.Row.Withdrawn);
        return Say(evidence.Count == 1 ? Text.OneRecord : Text.ManyRecords, evidence.Count)
            + (gone == 0 ? "" : ", " + Say(gone == 1 ? Text.OneGone : Text.ManyGone, gone));
    }

    private static string Say(string text, int number) => string.Format(CultureInfo.CurrentCulture, text, number);
}
