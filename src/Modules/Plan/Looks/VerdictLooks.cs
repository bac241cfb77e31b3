using Baken.Plan.Recording;

namespace Baken.Plan.Looks;

internal static class VerdictLooks
{
    public static string Word(Judgement judgement) =>
        judgement switch
        {
            Judgement.Done => Text.JudgedDone,
            Judgement.Partly => Text.JudgedPartly,
            Judgement.NotDone => Text.JudgedNotDone,
            Judgement.TooEarly => Text.JudgedTooEarly,
            _ => Text.JudgedOutdated,
        };
}
