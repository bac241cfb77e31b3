using Baken.Platform.Forms;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Knowledge.Lines;

/// <summary>A help line as a form: its facts, and its words.</summary>
internal static class HelpLineFields
{
    public static IReadOnlyList<F> Facts(Document document, Library library) =>
        [
            F.Line("phone", Text.FPhone, Text.FPhoneHelp) with
            {
                Check = phone => phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+') ? null : Text.FPhoneWrong,
            },
            F.Line("press", Text.FPress),
            Hours("phone", Text.FHoursPhone),
            F.Line("chat", Text.FChat, Text.FWebHelp) with
            {
                Check = Web,
            },
            Hours("chat", Text.FHoursChat),
            F.Line("mail", Text.FMail),
            F.Line("site", Text.FSite, Text.FWebHelp) with
            {
                Check = Web,
            },
            Hours("visit", Text.FHoursVisit),
            F.Choice("holidays", Text.FHolidays, Options(("closed", Text.FHolidaysClosed), ("open", Text.FHolidaysOpen), Unknown)),
            F.Choice("cost", Text.CostTitle, Options(("free", Text.CostFree), Unknown), required: true) with
            {
                Group = Text.FAbout,
            },
            F.Choice(
                "anonymous",
                Text.FAnonymous,
                Options(("yes", Text.FYes), ("no", Text.FNo), ("partly", Text.FPartly), Unknown),
                required: true
            ),
            F.List("languages", Text.FLanguages, Text.FLanguagesHelp),
            F.Checks("audience", Text.FAudience, Audiences, required: true),
            F.Yes("emergency", Text.FEmergency),
            F.Yes("crisis", Text.FCrisis, Text.FCrisisHelp),
            F.Number("order", Text.FOrder, Text.FOrderHelp),
            F.Day("checked", Text.LastChecked, required: true) with
            {
                Group = Text.FChecked,
            },
            F.Line("source", Text.Source, Text.FSourceHelp, required: true),
            F.Choice(
                "certainty",
                Text.Certainty,
                Options(("high", Text.CertaintyHigh), ("medium", Text.CertaintyMedium), ("low", Text.CertaintyLow)),
                required: true
            ),
        ];

    public static IReadOnlyList<F> Words(Document document, Library library) =>
        [
            F.Line("title", Text.FLineName, required: true),
            F.Sentences("who", Text.FWho, Text.FWhoHelp, required: true),
            F.Sentences("know", Text.FKnow, Text.FKnowHelp, required: true),
            F.Sentences("hours_note", Text.FHoursNote, Text.FHoursNoteHelp),
            F.List("crisis_words", Text.FCrisisWords, Text.FOnePerLine),
            F.Part("what", Text.FLineWhat, Text.FLineWhatHelp, required: true),
            F.Part("call", Text.FLineCall, Text.FLineCallHelp, required: true),
            F.Part("where", Text.FLineWhere, height: 4),
        ];

    public static IReadOnlyList<FieldOption> Audiences =>
        [
            new(HelpLines.Everyone, Text.AudienceAll),
            new("sexual-violence", Text.AudienceSexualViolence),
            new("discrimination", Text.AudienceDiscrimination),
            new("young", Text.AudienceYoung),
            new("self", Text.AudienceSelf),
            new("work", Text.AudienceWork),
        ];

    /// <summary>The lines of a library by name, to choose one.</summary>
    public static IReadOnlyList<FieldOption> Lines(Library library) =>
        [.. HelpLines.Of(library).In(Platform.Languages.Current).Select(t => new FieldOption(t.Line.Id, t.Words.Title))];

    private static F Hours(string channel, string label) =>
        new($"hours/{channel}", FieldShape.Own, label) { Help = Text.FHoursHelp, Own = (HoursNotation.Show, HoursNotation.Read) };

    private static string? Web(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : Text.FWebWrong;

    private static (string, string) Unknown => ("unknown", Text.FUnknown);

    private static IReadOnlyList<FieldOption> Options(params (string Value, string Label)[] options) =>
        [.. options.Select(o => new FieldOption(o.Value, o.Label))];
}
