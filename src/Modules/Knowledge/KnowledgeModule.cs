using Baken.Knowledge.Dossiers;
using Baken.Knowledge.Glossary;
using Baken.Knowledge.Lines;
using Baken.Knowledge.Scenarios;
using Baken.Knowledge.Wayfinder;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Knowledge;

/// <summary>Wayfinder, help lines, glossary, dossiers and scenarios: the words, and where to turn (plan 2.1, 2.2, 2.3.a).</summary>
public sealed class KnowledgeModule : Module
{
    internal const string HelpMenu = "help";
    internal const string LinesStaffMenu = "lines";
    internal const string MapMenu = "wayfinder";
    internal const string GlossaryMenu = "glossary";
    internal const string UsageMenu = "words";
    internal const string ReadMenu = "read";

    public override string Name => "Knowledge";

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton<CheckText>();
        services.AddScoped<LineChecks>();
        services.AddScoped<IToDo, KnowledgeToDo>();
        services.AddSingleton<IMeasure, DossierItemsMeasure>();
        services.AddSingleton<ISearchable, DossierSearch>();
        services.AddSingleton<IDemo, DossierDemo>();
        services.AddSingleton<IDemo, LinesDemo>();
        services.AddSingleton<IHomePart, HomeDoors>();
        services.AddSingleton<ISearchable, ScenarioSearch>();
        services.AddSingleton<IHomePart, HomeNow>();
        services.AddSingleton<ISearchable, Search>();
        services.AddSingleton<ITermLinker, TermLinker>();
        services.AddSingleton<IIncidentWords, IncidentWords>();
        services.AddSingleton<ITextCheck, WordCheck>();
        services.AddSingleton<ILineCards, LineCards>();
        services.AddSingleton<ICrisisLines, CrisisLines>();
    }

    public override void Tables(ModelBuilder model) => LineCheckTable.Describe(model);

    public override void Addresses(AddressBook addresses) =>
        addresses
            .Page(DossierPages.List, nl: "lezen", en: "read", fr: "lire")
            .Page(DossierPages.One, nl: "lezen/{dossier}", en: "read/{dossier}", fr: "lire/{dossier}")
            .Page(DossierPages.Item, nl: "lezen/{dossier}/{item}", en: "read/{dossier}/{item}", fr: "lire/{dossier}/{item}")
            .Page(ScenarioPages.List, nl: "oefenen", en: "practise", fr: "s-entrainer")
            .Page(
                ScenarioPages.Play,
                nl: "oefenen/{scenario}/{choices?}",
                en: "practise/{scenario}/{choices?}",
                fr: "s-entrainer/{scenario}/{choices?}"
            )
            .Page(DossierPages.Arrange, nl: "werkplek/lezen", en: "workplace/read")
            .Page(DossierPages.Order, nl: "werkplek/lezen/{dossier}", en: "workplace/read/{dossier}")
            .Page(DossierPages.Publish, nl: "werkplek/lezen/{dossier}/{item}", en: "workplace/read/{dossier}/{item}")
            .Page(Guide.Page, nl: "wegwijzer/{code?}", en: "wayfinder/{code?}", fr: "orientation/{code?}")
            .Page("/Knowledge/Wayfinder/Map/Index", nl: "werkplek/wegwijzer", en: "workplace/wayfinder")
            .Page(Terms.Page, nl: "woorden", en: "words", fr: "mots")
            .Page(Terms.PageOfOne, nl: "woorden/{code}", en: "words/{code}", fr: "mots/{code}")
            .Page("/Knowledge/Glossary/Usage/Index", nl: "werkplek/woorden", en: "workplace/words")
            .Page(HelpLines.Page, nl: "hulplijnen", en: "help-lines", fr: "lignes-d-aide")
            .Page("/Knowledge/Lines/Box/Index", nl: "hulplijnen/kader", en: "help-lines/box", fr: "lignes-d-aide/cadre")
            .Page(HelpLines.PageOfOne, nl: "hulplijnen/{code}", en: "help-lines/{code}", fr: "lignes-d-aide/{code}")
            .Page("/Knowledge/Lines/Board/Index", nl: "werkplek/hulplijnen", en: "workplace/help-lines");

    public override void Access(AccessRules rules) =>
        rules
            .Folder("/Knowledge/Dossiers", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Knowledge/Scenarios", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Knowledge/Dossiers/Arrange", Who.Role(Roles.Editor))
            .Folder("/Knowledge/Wayfinder", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Knowledge/Wayfinder/Map", Who.Role(Roles.Coordinator, Roles.Editor))
            .Folder("/Knowledge/Glossary", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Knowledge/Glossary/Usage", Who.Role(Roles.Coordinator, Roles.Editor))
            .Folder("/Knowledge/Lines", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Knowledge/Lines/Box", Who.Everyone, cached: true, framed: true)
            .Folder("/Knowledge/Lines/Board", Who.Role(Roles.Coordinator, Roles.Editor));

    public override void Endpoints(IEndpointRouteBuilder endpoints) => OpenData.Endpoint(endpoints);

    public override IReadOnlyDictionary<string, LinkTarget> Links { get; } =
        new Dictionary<string, LinkTarget>
        {
            ["dossier"] = DossierPages.Address,
            ["scenario"] = ScenarioPages.Address,
            ["term"] = Terms.Address,
            ["line"] = HelpLines.Address,
            ["wayfinder"] = Guide.StartAddress,
            ["leaf"] = Guide.LeafAddress,
        };

    public override string? Shortcut(string url, string words, Library library) => HelpLines.Called(url, words, library);

    public override IEnumerable<MenuEntry> Menu =>
        [
            new MenuEntry(ReadMenu, 30, () => Text.MenuRead, DossierPages.List, Who.Everyone),
            new MenuEntry(ReadMenu, 40, () => Text.MenuRead, DossierPages.Arrange, Who.Role(Roles.Editor)),
            new MenuEntry(HelpMenu, 10, () => Text.MenuHelp, Guide.Page, Who.Everyone),
            new MenuEntry(GlossaryMenu, 20, () => Text.MenuGlossary, Terms.Page, Who.Everyone),
            new MenuEntry(MapMenu, 61, () => Text.MenuMap, "/Knowledge/Wayfinder/Map/Index", Who.Role(Roles.Coordinator, Roles.Editor)),
            new MenuEntry(
                UsageMenu,
                62,
                () => Text.MenuUsage,
                "/Knowledge/Glossary/Usage/Index",
                Who.Role(Roles.Coordinator, Roles.Editor)
            ),
            new MenuEntry(
                LinesStaffMenu,
                60,
                () => Text.MenuLinesStaff,
                "/Knowledge/Lines/Board/Index",
                Who.Role(Roles.Coordinator, Roles.Editor)
            ),
        ];

    public override IEnumerable<JobDescription> Jobs => [CheckReminder.Job];

    public override IEnumerable<Adjustable> Adjustables => [HelpLines.DaysBetweenChecks];

    public override IEnumerable<MailTemplate> Mails => [new("line-check-reminder", Needs: "lines")];

    public override IEnumerable<DocumentKind> Documents =>
        [.. HelpLineKinds.All, .. GuideKinds.All, .. TermKinds.All, .. DossierKinds.All, .. ScenarioKinds.All];
}
