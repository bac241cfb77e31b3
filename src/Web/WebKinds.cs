using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Web.Documents;
using Baken.Web.Home;
using Baken.Web.Serving;

namespace Baken.Web;

/// <summary>The documents that no module owns, and what must hold for them: each page of the site leans on the pack and its parties.</summary>
internal static class WebKinds
{
    public static IEnumerable<DocumentKind> All =>
        [
            new DocumentKind
            {
                Name = "pack",
                Pattern = "pack",
                IsStructure = true,
                Fields = typeof(PackInfo),
                Label = () => Text.KindPack,
                Form = PackFields.Pack,
                Check = Pack,
            },
            new DocumentKind
            {
                Name = "parties",
                Pattern = Parties.Path,
                IsStructure = true,
                Fields = typeof(PartiesFile),
                Label = () => Text.KindParties,
                Form = PackFields.Parties,
                Check = Party,
            },
            new DocumentKind
            {
                Name = "page",
                Pattern = "pages/*",
                IsStructure = false,
                Fields = typeof(HomeFront),
                Label = () => Text.KindPage,
                Form = PackFields.Page,
                Page = (path, language, library, addresses) => WebModule.PageLink(path["pages/".Length..], language, library, addresses),
            },
            new DocumentKind
            {
                Name = "mail",
                Pattern = "mail/*",
                IsStructure = false,
                Fields = typeof(WordsFront),
                Label = () => Text.KindMail,
                Form = PackFields.Mail,
                Check = Mail,
            },
        ];

    private static IEnumerable<MailTemplate> Mails => Composition.Modules.SelectMany(m => m.Mails);

    private static IEnumerable<Finding> Pack(Document document, Library library)
    {
        var pack = PackInfo.Of(library);
        if (!WebAddress.Is(pack.ExitTarget))
            yield return Wrong(
                "exit_target",
                $"\"{pack.ExitTarget}\" is no web address: \"leave quickly\" would lead nowhere.",
                "Write https://..."
            );
        if (pack.Contact.Site is { Length: > 0 } site && !WebAddress.Is(site))
            yield return Wrong("site", $"\"{site}\" is no web address.", "Write https://...");
        if (pack.Contact.Mail is { Length: > 0 } mail && Mailbox.Read(mail) is null)
            yield return Wrong("mail", $"\"{mail}\" is no mail address.", "Write info@example.org.");
        if (pack.Holidays is { } rule && !Holidays.Rules.ContainsKey(rule))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "holidays"),
                $"There is no rule of public holidays \"{rule}\".",
                $"Write {string.Join(", ", Holidays.Rules.Keys)}, or leave it out."
            );
        foreach (var path in Mails.Select(m => m.Path).Append("pages/home").Where(p => library.Find(p, Languages.Dutch) is null))
            yield return new Finding($"{path}.{Languages.Dutch}.md", 1, "The site cannot do without this text.", "Add it.");
        foreach (var path in ErrorPages.Kinds.Select(ErrorPages.Path).Where(p => library.Find(p, Languages.Dutch) is null))
            yield return new Finding(
                $"{path}.{Languages.Dutch}.md",
                1,
                "This page for when things break is missing.",
                "Add it: what happened, what became of the text, and lines: with the numbers to call."
            );
        yield break;

        Finding Wrong(string key, string what, string mend) => new(document.File, Yaml.LineOf(document.Text, key), what, mend);
    }

    private static IEnumerable<Finding> Party(Document document, Library library) =>
        from party in Parties.Of(library).All
        where party.Site is { } site && !WebAddress.Is(site)
        select new Finding(
            document.File,
            Yaml.LineOf(document.Text, "parties"),
            $"\"{party.Site}\" is no web address of {party.Id}.",
            "Write https://..., or leave it out."
        );

    private static IEnumerable<Finding> Mail(Document document, Library library)
    {
        if (Mails.FirstOrDefault(m => m.Path == document.Path) is not { } template)
        {
            yield return new Finding(document.File, 1, "Nobody sends this mail.", "Take it out.", Severity.Advice);
            yield break;
        }
        var fields = MailWriter.Fields(Words.Read(document)).ToList();
        foreach (var field in fields.Except(template.Fields))
            yield return new Finding(
                document.File,
                1,
                $"Nothing fills {{{field}}} in this mail.",
                $"It knows {string.Join(", ", template.Fields.Select(f => $"{{{f}}}"))}; other braces cannot stand in it."
            );
        if (template.Needs is { } needed && !fields.Contains(needed))
            yield return new Finding(document.File, 1, $"This mail is of no use without {{{needed}}}.", $"Put {{{needed}}} back into it.");
    }
}
