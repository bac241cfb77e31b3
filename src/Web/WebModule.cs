using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Web.Search;
using Baken.Web.Serving;

namespace Baken.Web;

/// <summary>The pages that no module owns: home, single pages, search, documents. Signing in and staff's own are <see cref="StaffModule"/>'s.</summary>
internal sealed class WebModule : Module
{
    public override string Name => "Web";

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton<SearchIndexes>();
        services.AddSingleton<ISearchable, PageSearch>();
        services.AddScoped<IToDo, Baken.Web.Documents.TextToDo>();
    }

    public override void Addresses(AddressBook addresses) =>
        addresses
            .Page("/Home/Index", nl: "", en: "", fr: "")
            .Page("/Single/Index", nl: "pagina/{slug}", en: "page/{slug}", fr: "page/{slug}")
            .Page("/Search/Index", nl: "zoek", en: "search", fr: "chercher")
            .Page("/Documents/Index", nl: "werkplek/teksten", en: "workplace/texts")
            .Page(
                "/Documents/Edit/Index",
                nl: "werkplek/teksten/bewerken/{language}/{**path}",
                en: "workplace/texts/edit/{language}/{**path}"
            )
            .Page(
                "/Documents/History/Index",
                nl: "werkplek/teksten/geschiedenis/{language}/{**path}",
                en: "workplace/texts/history/{language}/{**path}"
            )
            .Page(
                "/Documents/Remove/Index",
                nl: "werkplek/teksten/weghalen/{language}/{**path}",
                en: "workplace/texts/remove/{language}/{**path}"
            )
            .Page("/Documents/Translations/Index", nl: "werkplek/teksten/vertalingen", en: "workplace/texts/translations")
            .Page("/Documents/Proposals/Index", nl: "werkplek/teksten/voorstellen", en: "workplace/texts/proposals")
            .Page("/Documents/Create/Index", nl: "werkplek/teksten/nieuw", en: "workplace/texts/new");

    public override void Access(AccessRules rules) =>
        rules
            .Folder("/Home", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Single", Who.Everyone, sensitive: true, cached: true)
            .Folder("/Design", Who.Everyone)
            .Folder("/Search", Who.Everyone, sensitive: true)
            .Folder("/Documents", Who.Role(Roles.Editor));

    public override IEnumerable<MenuEntry> Menu =>
        [new MenuEntry("texts", 30, () => Text.Texts, "/Documents/Index", Who.Role(Roles.Editor))];

    public override void Endpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", FrontDoor).Allow(Who.Everyone);
        Health.Map(endpoints);
        SmallFiles.Map(endpoints);
        Files.Map(endpoints);
    }

    public override IReadOnlyDictionary<string, LinkTarget> Links { get; } = new Dictionary<string, LinkTarget> { ["page"] = PageLink };

    public override IEnumerable<DocumentKind> Documents => WebKinds.All;

    internal static string? PageLink(string id, string language, Library library, AddressBook addresses) =>
        id == "home" ? addresses.Path("/Home/Index", language)
        : library.FindWords($"pages/{id}", language) is { } words ? addresses.Path("/Single/Index", language, new { slug = words.Slug })
        : null;

    /// <summary>The reader's own language, by what the browser says; Dutch where it says nothing we speak.</summary>
    private static IResult FrontDoor(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{ReaderLanguage.OfBrowser(http.Request)}");
    }
}
