using System.Globalization;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Glossary.Usage;

/// <summary>For staff: which texts use a word to avoid, and which care texts hold a hard phrase or long sentences.</summary>
internal sealed class IndexModel(LibraryCache texts, Links links, Frame frame) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<IGrouping<Document, Remark>> Texts { get; private set; } = [];

    public IReadOnlyList<(string Label, string Address, bool Chosen)> Chips { get; private set; } = [];

    public string Summary { get; private set; } = "";

    private CareFile _care = new();

    public void OnGet()
    {
        _care = WordCheck.Rules.Of(texts.Current, Platform.Languages.Dutch).Care;
        var all = WordCheck.All(texts.Current);
        var chosen = Enum.TryParse<RemarkKind>(Kind, ignoreCase: true, out var kind) ? kind : (RemarkKind?)null;
        Texts = [.. all.Where(r => chosen is null || r.Kind == chosen).GroupBy(r => r.Document)];
        Summary = Fill(Text.UsageSummary, all.Count, all.Select(r => r.Document).Distinct().Count());
        Chips =
        [
            .. Enum.GetValues<RemarkKind>()
                .Select(k => ($"{Label(k)} ({all.Count(r => r.Kind == k)})", Address(k), k == chosen))
                .Prepend(($"{Text.UsageAll} ({all.Count})", Address(null), chosen is null)),
        ];
        frame.Title = Text.UsageTitle;
        frame.Menu = KnowledgeModule.UsageMenu;
        frame.Wide = true;
    }

    public string Say(Remark remark) =>
        remark.Kind switch
        {
            RemarkKind.Avoid => Fill(Text.SayAvoid, remark.Words, remark.Why),
            RemarkKind.Phrase => Fill(Text.SayPhrase, remark.Words),
            RemarkKind.Sentence => Fill(Text.SaySentence, remark.Count, remark.Words, _care.MaxSentence),
            _ => Fill(Text.SayMean, remark.Mean, _care.MaxMean),
        };

    private static string Label(RemarkKind kind) =>
        kind switch
        {
            RemarkKind.Avoid => Text.UsageAvoid,
            RemarkKind.Phrase => Text.UsagePhrase,
            RemarkKind.Sentence => Text.UsageSentence,
            _ => Text.UsageMean,
        };

    private string Address(RemarkKind? kind) =>
        links.To("/Knowledge/Glossary/Usage/Index", new { kind = kind?.ToString().ToLowerInvariant() });

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
