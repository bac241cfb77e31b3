using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Baken.Knowledge.Lines;

/// <summary>Who answers at this hour, and all other lines.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Links links, Frame frame) : PageModel
{
    public IReadOnlyList<LineNow> Lines { get; private set; } = [];

    public IReadOnlyList<(string Label, string Address, bool Chosen)> Chips { get; private set; } = [];

    public string AnswersNow { get; private set; } = "";

    public void OnGet()
    {
        var help = HelpLines.Of(texts.Current);
        var audience = AudienceFilter.Chosen(Request.Query);
        Lines = help.OpenFirst(help.In(Languages.Current).Where(t => audience is null || t.Line.IsFor(audience)), clock.Now);
        Chips =
        [
            .. AudienceFilter.All.Select(a => (AudienceFilter.Label(a), links.To(HelpLines.Page, AudienceFilter.Values(a)), a == audience)),
        ];
        AnswersNow = Answers(Lines.Count(l => l.State.IsOpen), When.DayAndTime(clock.Now));
        frame.Title = Text.Lines;
        frame.Menu = KnowledgeModule.HelpMenu;
        frame.Description = Text.LinesLead;
        frame.ValuesIn = language => AudienceFilter.Values(audience, language);
    }

    private static string Answers(int open, string now) =>
        open == 1 ? string.Format(Text.OneLineOpen, now) : string.Format(Text.LinesOpen, now, open);
}

/// <summary>The filter in the address: <c>?voor=1</c>. A digit, so that the address does not say what the reader looks for.</summary>
internal static class AudienceFilter
{
    private static readonly IReadOnlyList<string> Keys = [.. Languages.All.Select(KeyIn)];

    /// <summary>Null is everyone.</summary>
    public static IEnumerable<string?> All => HelpLines.Audiences.Prepend(null);

    public static string? Chosen(Microsoft.AspNetCore.Http.IQueryCollection query)
    {
        foreach (var key in Keys)
            if (int.TryParse(query[key], out var number) && number > 0 && number <= HelpLines.Audiences.Count)
                return HelpLines.Audiences[number - 1];
        return null;
    }

    public static RouteValueDictionary Values(string? audience) => Values(audience, Languages.Current);

    public static RouteValueDictionary Values(string? audience, string language)
    {
        var values = new RouteValueDictionary();
        foreach (var key in Keys)
            values[key] = null;
        values[KeyIn(language)] = audience is null ? null : HelpLines.Audiences.ToList().IndexOf(audience) + 1;
        return values;
    }

    public static string Label(string? audience) =>
        audience switch
        {
            null => Text.AudienceAll,
            "sexual-violence" => Text.AudienceSexualViolence,
            "discrimination" => Text.AudienceDiscrimination,
            "young" => Text.AudienceYoung,
            "self" => Text.AudienceSelf,
            _ => Text.AudienceWork,
        };

    private static string KeyIn(string language) =>
        Text.ResourceManager.GetString(nameof(Text.ForWhomKey), Languages.Culture(language)) ?? "voor";
}
