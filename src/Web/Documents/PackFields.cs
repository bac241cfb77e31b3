using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Forms;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Web.Documents;

/// <summary>The documents that no module owns as forms: the pack itself, the parties, single pages, mails.</summary>
internal static class PackFields
{
    private const string Home = "pages/home";

    private static readonly string[] PartyKinds =
    [
        "employer",
        "federation",
        "union",
        "school",
        "government",
        "association",
        "expert",
        "fund",
    ];

    public static IReadOnlyList<F> Pack(Document document, Library library) =>
        [
            .. Languages.All.Select(l =>
                F.Line($"name/{l}", $"{Text.FSectorName}: {Languages.Name(l)}", Text.FSectorNameHelp, required: true)
            ),
            F.Choice("fund", Text.FFund, [.. Packs(library).Select(p => new FieldOption(p.Id, p.Name))]),
            F.Line("exit_target", Text.FExit, Text.FExitHelp, required: true),
            F.Line("contact/name", Text.FContactName) with
            {
                Group = Text.FContact,
            },
            F.Line("contact/address", Text.FContactAddress),
            F.Line("contact/phone", Text.FContactPhone),
            F.Line("contact/mail", Text.FContactMail),
            F.Line("contact/site", Text.FContactSite),
            F.Line("mail/sender_name", Text.FSender, Text.FSenderHelp) with
            {
                Group = Text.FMailAndMenu,
            },
            F.Rows(
                "menu",
                Text.FMenu,
                [F.Choice("page", Text.FPage, Pages(library), required: true), F.Number("order", Text.FPlaceInMenu)],
                Text.FMenuHelp
            ),
            F.Rows("footer", Text.FFooter, [F.Choice("", Text.FPage, Pages(library))]),
        ];

    public static IReadOnlyList<F> Parties(Document document, Library library) =>
        [
            F.Rows(
                "parties",
                Text.FParties,
                [
                    F.Line("id", Text.FPartyId, required: true),
                    F.Line("name", Text.FPartyName, required: true),
                    F.Choice("kind", Text.FPartyKind, [.. PartyKinds.Select(k => new FieldOption(k, PartyKind(k)))], required: true),
                    F.Line("site", Text.FContactSite),
                    F.List("aka", Text.FPartyAka),
                ],
                Text.FPartiesHelp
            ),
        ];

    public static IReadOnlyList<F> Page(Document document, Library library) =>
        document.Path == Home
            ?
            [
                F.Line("lead", Text.FLead),
                F.Line("now_title", Text.FNowTitle),
                F.Line("talk_title", Text.FTalkTitle),
                F.Sentences("talk", Text.FTalk),
                F.Line("understand_title", Text.FUnderstandTitle),
                F.Rows(
                    "understand",
                    Text.FUnderstand,
                    [F.Line("text", Text.FLinkText, required: true), F.Line("link", Text.FLink, required: true)],
                    Text.FLinkHelp
                ),
                F.Line("crew_title", Text.FCrewTitle),
                F.Sentences("crew", Text.FCrew),
                F.Line("plan_title", Text.FPlanTitle),
            ]
            :
            [
                F.Line("slug", Text.FSlug, Text.FSlugHelp),
                F.Sentences("summary", Text.FSummary, Text.FSummaryHelp),
                F.Rows("lines", Text.FLines, [F.Choice("", Text.FLineOf, Lines(library))], Text.FLinesHelp),
                F.Part(Words.Body, Text.FPageBody, Text.FPageBodyHelp, height: 20),
            ];

    public static IReadOnlyList<F> Mail(Document document, Library library) =>
        [
            F.Line("title", Text.FSubject, Text.FSubjectHelp, required: true),
            F.Part(Words.Body, Text.FMailBody, Text.FMailBodyHelp, required: true, height: 14),
        ];

    private static IReadOnlyList<Party> Packs(Library library) => Platform.Packs.Parties.Of(library).All;

    private static IReadOnlyList<FieldOption> Pages(Library library) => Titles(library, "pages");

    private static IReadOnlyList<FieldOption> Lines(Library library) => Titles(library, "lines");

    /// <summary>The words of a folder by title, to choose one.</summary>
    private static IReadOnlyList<FieldOption> Titles(Library library, string folder) =>
        [
            .. library
                .Paths(folder)
                .Where(p => library.FindWords(p, Languages.Current) is not null)
                .Select(p => new FieldOption(p[(folder.Length + 1)..], library.Words(p, Languages.Current).Title))
                .OrderBy(o => o.Label, StringComparer.CurrentCulture),
        ];

    private static string PartyKind(string kind) =>
        kind switch
        {
            "employer" => Text.PartyEmployer,
            "federation" => Text.PartyFederation,
            "union" => Text.PartyUnion,
            "school" => Text.PartySchool,
            "government" => Text.PartyGovernment,
            "association" => Text.PartyAssociation,
            "expert" => Text.PartyExpert,
            _ => Text.PartyFund,
        };
}
