using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>The report as a document: in short, goal by goal, the plan itself, annexes.</summary>
internal static class ReportSheet
{
    public static Sheet Of(ReportFacts facts, string language, PlanLinks pages, bool isDemo, DateOnly? kept)
    {
        var words = facts.Words(language);
        var chapters = new ReportChapters(facts, words, language, pages);
        var fund = Parties.Of(facts.Library).Find(PackInfo.Of(facts.Library).Fund)?.Name ?? "";
        return new Sheet
        {
            Title = Text.ReportTitle,
            Lead = Say.It(Text.ReportLead, words.Title, When.Day(facts.Day)),
            Language = language,
            Day = facts.Day,
            Author = fund,
            Remark = Remark(facts, isDemo, kept),
            Header = Say.It(Text.ReportHeader, words.Short, When.Day(facts.Day)),
            Footer = fund,
            Contents = true,
            Name = $"{Text.ReportFile}-{facts.Plan.Id}-{facts.Day:yyyy-MM-dd}",
            Parts =
            [
                .. new ReportSummary(facts, words).Parts(),
                .. facts.Plan.Goals.SelectMany(chapters.Of),
                .. chapters.OfThePlanItself(),
                .. ReportAnnexes.Of(facts, words, language, pages),
            ],
        };
    }

    private static string Remark(ReportFacts facts, bool isDemo, DateOnly? kept)
    {
        IEnumerable<string> remarks =
        [
            .. isDemo ? [Text.ReportIsDemo] : Array.Empty<string>(),
            .. facts.Audience == RecordAudience.Staff ? [Text.ReportForStaff] : Array.Empty<string>(),
            .. kept is { } day ? [Say.It(Text.ReportKeptOn, When.Day(day))] : Array.Empty<string>(),
        ];
        return string.Join(" · ", remarks);
    }
}

/// <summary>A text of the interface with its holes filled.</summary>
internal static class Say
{
    public static string It(string text, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.CurrentCulture, text, values);
}
