using Baken.Platform;
using Baken.Platform.Forms;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Knowledge.Glossary;

/// <summary>A word of the glossary as a form.</summary>
internal static class TermFields
{
    public static IReadOnlyList<F> Facts(Document document, Library library) =>
        [
            F.Choice(
                "group",
                Text.FGroup,
                [
                    new("behaviour", Text.FGroupBehaviour),
                    new("people", Text.FGroupPeople),
                    new("law", Text.FGroupLaw),
                    new("help", Text.FGroupHelp),
                    new("policy", Text.FGroupPolicy),
                ],
                required: true
            ),
            F.Rows("related", Text.FRelated, [F.Choice("", Text.FWord, Titles(library, document.Path))]),
        ];

    public static IReadOnlyList<F> Words(Document document, Library library) =>
        [
            F.Sentences("summary", Text.FSummary, Text.FTermSummaryHelp, required: true),
            F.List("forms", Text.FForms, Text.FFormsHelp),
            F.List("synonyms", Text.FSynonyms, Text.FSynonymsHelp),
            F.Rows(
                "avoid",
                Text.FAvoid,
                [
                    F.Line("word", Text.FAvoidWord, required: true),
                    F.Sentences("why", Text.FAvoidWhy),
                    F.List("except", Text.FAvoidExcept, Text.FOnePerLine),
                ],
                Text.FAvoidHelp
            ),
            F.Line("law/article", Text.FLaw, Text.FLawHelp),
            F.Day("law/as_of", Text.FLawAsOf),
            F.Line("law/url", Text.FLawUrl),
            F.Part("meaning", Text.FMeaning, required: true, height: 8),
            F.Part("example", Text.FExample, Text.FExampleHelp, required: true),
            F.Part("not", Text.FNot, required: true),
            F.Part("law", Text.FLawPart, height: 4),
            F.Part("you", Text.FYou, Text.FYouHelp, height: 4),
        ];

    public static IReadOnlyList<F> Care(Document document, Library library) =>
        [
            F.Number("max_mean", Text.FMaxMean, required: true),
            F.Number("max_sentence", Text.FMaxSentence, required: true),
            .. Languages.All.Select(l => F.List($"forbidden/{l}", $"{Text.FForbidden}: {Languages.Name(l)}", Text.FOnePerLine)),
        ];

    private static IReadOnlyList<FieldOption> Titles(Library library, string self) =>
        [
            .. Terms
                .Of(library, Languages.Current)
                .All.Where(t => $"{Terms.Folder}/{t.Id}" != self)
                .Select(t => new FieldOption(t.Id, t.Words.Title))
                .OrderBy(o => o.Label, StringComparer.CurrentCulture),
        ];
}
