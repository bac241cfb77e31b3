using System.Globalization;
using Baken.Platform;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Knowledge.Wayfinder;

/// <summary>The words of the wayfinder as forms. The tree itself has its source and its drawing.</summary>
internal static class GuideFields
{
    /// <summary>A group for each question of the tree, with its answers.</summary>
    public static IReadOnlyList<F> Words(Document document, Library library)
    {
        var tree = Guide.Of(library).Tree;
        var dutch = Guide.Of(library).In(Languages.Dutch);
        var fields = new List<F>();
        foreach (var question in tree.Questions.Values)
        {
            var at = $"questions/{question.Id}";
            fields.Add(
                F.Line($"{at}/title", Text.FQuestion, required: true) with
                {
                    Group = Fill(Text.FQuestionGroup, dutch.Of(question).Title is { Length: > 0 } title ? title : question.Id),
                }
            );
            fields.Add(F.Sentences($"{at}/hint", Text.FQuestionHint));
            foreach (var option in question.Options)
            {
                fields.Add(F.Line($"{at}/options/{option.Id}/title", Fill(Text.FAnswer, option.Code), required: true));
                fields.Add(F.Sentences($"{at}/options/{option.Id}/text", Fill(Text.FAnswerText, option.Code)));
            }
        }
        foreach (var (door, i) in tree.Doors.Select((d, i) => (d, i)))
        {
            fields.Add(
                F.Line($"doors/{door.Id}/title", Fill(Text.FDoor, door.Id), required: true) with
                {
                    Group = i == 0 ? Text.FDoors : null,
                }
            );
            fields.Add(F.Sentences($"doors/{door.Id}/text", Fill(Text.FDoorText, door.Id)));
        }
        return fields;
    }

    public static IReadOnlyList<F> Leaf(Document document, Library library) =>
        [
            F.Line("title", Text.FLeafTitle, Text.FLeafTitleHelp, required: true),
            F.Line("answer", Text.FLeafAnswer, Text.FLeafAnswerHelp, required: true),
            F.Part(Platform.Packs.Words.Body, Text.FLeafBody, Text.FLeafBodyHelp, required: true, height: 4),
            F.Part("now", Text.FLeafNow, required: true),
            F.Part("week", Text.FLeafWeek, required: true),
            F.Part("later", Text.FLeafLater, required: true),
            .. Guide.Wants.Select(w => F.Part(w, WantText.Of(w), Text.FWantHelp, height: 4)),
        ];

    public static IReadOnlyList<F> Wants(Document document, Library library) =>
        [.. Guide.Wants.Select(w => F.Part(w, WantText.Of(w), required: true))];

    public static IReadOnlyList<F> Status(Document document, Library library) =>
        [
            F.Part("who", Text.FStatusWho, required: true),
            F.Part("sexual", Text.FStatusSexual, Text.FStatusHelp, required: true),
            F.Part("discrimination", Text.FStatusDiscrimination, Text.FStatusHelp, required: true),
            F.Part("other", Text.FStatusOther, Text.FStatusHelp, required: true),
        ];

    private static string Fill(string text, object value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
