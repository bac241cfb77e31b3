using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Mail;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>The documents of the help lines, and what must hold for them.</summary>
internal static class HelpLineKinds
{
    private static readonly string[] Costs = ["free", "unknown"];
    private static readonly string[] Names = ["yes", "no", "partly", "unknown"];
    private static readonly string[] Certainties = ["high", "medium", "low"];

    public static IEnumerable<DocumentKind> All =>
        [
            new()
            {
                Name = "help-line",
                Pattern = "lines/*",
                IsStructure = true,
                Fields = typeof(HelpLineFile),
                Label = () => Text.KindHelpLine,
                Form = HelpLineFields.Facts,
                Check = CheckLine,
                Page = Page,
            },
            new()
            {
                Name = "help-line-words",
                Pattern = "lines/*",
                IsStructure = false,
                Fields = typeof(HelpLineFront),
                Label = () => Text.KindHelpLineWords,
                Form = HelpLineFields.Words,
                Parts = ["what", "call"],
                Check = CheckWords,
                Page = Page,
            },
        ];

    private static string? Page(string path, string language, Library library, Platform.Addresses.AddressBook addresses) =>
        HelpLines.Address(path[(HelpLines.Folder.Length + 1)..], language, library, addresses);

    private static IEnumerable<Finding> CheckLine(Document document, Library library)
    {
        var line = HelpLineFile.Read(document);
        foreach (var audience in line.Audience.Where(a => a != HelpLines.Everyone && !HelpLines.Audiences.Contains(a)))
            yield return Wrong(
                "audience",
                $"\"{audience}\" is no audience.",
                $"Write {HelpLines.Everyone}, {string.Join(", ", HelpLines.Audiences)}."
            );
        if (line.Audience.Count == 0)
            yield return Wrong("audience", "No audience is named.", $"Write audience: [{HelpLines.Everyone}].");
        if (!Costs.Contains(line.Cost))
            yield return Wrong("cost", $"\"{line.Cost}\" is no cost.", "Write free or unknown.");
        if (!Names.Contains(line.Anonymous))
            yield return Wrong(
                "anonymous",
                $"\"{line.Anonymous}\" says nothing.",
                "Write \"yes\", \"no\", partly or unknown, with quotes."
            );
        if (!Certainties.Contains(line.Certainty))
            yield return Wrong("certainty", $"\"{line.Certainty}\" is no certainty.", "Write high, medium or low.");
        foreach (var language in line.Languages.Where(l => l is not [>= 'a' and <= 'z', >= 'a' and <= 'z']))
            yield return Wrong("languages", $"\"{language}\" is no language.", "Write two letters: nl, en, fr, de.");
        if (line.Phone is { } phone && phone.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '+')))
            yield return Wrong("phone", $"\"{phone}\" cannot be dialled.", "Write the digits, with spaces if you like.")
                .Saying(() => Text.FindPhone, phone);
        if (line.Checked == default)
            yield return Wrong("checked", "The day of the last check is missing.", "Write checked: 2026-11-24.")
                .Saying(() => Text.FindChecked);
        if (line.Source.Length == 0)
            yield return Wrong("source", "The source is missing.", "Say where number and hours were found.").Saying(() => Text.FindSource);
        if (line.Site is { } site && !WebAddress.Is(site))
            yield return Wrong("site", $"\"{site}\" is no web address.", "Write https://...").Saying(() => Text.FindSite, site);
        if (line.Of(ChannelKind.Chat) is { } chat && !WebAddress.Is(chat))
            yield return Wrong("chat", $"\"{chat}\" is no web address.", "Write https://...").Saying(() => Text.FindSite, chat);
        if (line.Of(ChannelKind.Mail) is { } mail && Mailbox.Read(mail) is null)
            yield return Wrong("mail", $"\"{mail}\" is no mail address.", "Write help@example.org.").Saying(() => Text.FindMail, mail);
        if (library.Find(document.Path, Languages.Dutch) is null)
            yield return Wrong("order", "This line has no words in Dutch.", $"Add {document.Path}.nl.md.");
        yield break;

        Finding Wrong(string key, string what, string mend) => new(document.File, Yaml.LineOf(document.Text, key), what, mend);
    }

    private static IEnumerable<Finding> CheckWords(Document document, Library library)
    {
        var words = Words.Read(document);
        var front = words.FrontAs<HelpLineFront>();
        if (front.Who.Length == 0)
            yield return new Finding(document.File, 2, "It is not said for whom the line is.", "Add who: with one short phrase.");
        if (front.Know.Length == 0)
            yield return new Finding(document.File, 2, "What is good to know is missing.", "Add know: with one line.");
        if (library.Find(document.Path) is null)
            yield return new Finding(document.File, 1, "These words belong to no line.", $"Add {document.Path}.yaml.");
    }
}
