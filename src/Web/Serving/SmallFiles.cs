using System.Globalization;
using System.Text;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Web.Serving;

/// <summary>What machines ask of every site.</summary>
internal static class SmallFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/.well-known/security.txt", Security).Allow(Who.Everyone);
        endpoints.MapGet("/robots.txt", Robots).Allow(Who.Everyone, cached: true);
        endpoints.MapGet("/sitemap.xml", Sitemap).Allow(Who.Everyone, cached: true);
    }

    /// <summary>RFC 9116. It expires by itself when nobody runs the site any longer.</summary>
    private static IResult Security(LibraryCache texts, Links links, TimeProvider time)
    {
        var contact = PackInfo.Of(texts.Current).Contact;
        if (contact.Mail.Length == 0)
            return Results.NotFound();
        var expires = time.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return Results.Text(
            $"""
            Contact: mailto:{contact.Mail}
            Expires: {expires}
            Preferred-Languages: {string.Join(", ", Languages.All)}
            Canonical: {links.Absolute("/.well-known/security.txt")}

            """
        );
    }

    private static IResult Robots(AddressBook addresses, AccessRules rules, Links links)
    {
        var staff =
            from page in addresses.Pages
            where rules.Find(page) is { Who.IsPublic: false }
            from address in addresses.Templates(page)
            select "/" + address.Key + "/" + address.Value.Split('/')[0] + "/";
        var lines = new StringBuilder("User-agent: *\n");
        foreach (var folder in staff.Distinct().Order(StringComparer.Ordinal))
            lines.Append("Disallow: ").Append(folder).Append('\n');
        return Results.Text(lines.Append("Sitemap: ").Append(links.Absolute("/sitemap.xml")).Append('\n').ToString());
    }

    /// <summary>Public pages without a variable in their address, and whatever the modules let readers find.</summary>
    private static IResult Sitemap(
        AddressBook addresses,
        AccessRules rules,
        Links links,
        LibraryCache texts,
        IEnumerable<ISearchable> searchables
    )
    {
        var fixedPages =
            from page in addresses.Pages
            where rules.Find(page) is { Who.IsPublic: true, Framed: false, Cached: true }
            from address in addresses.Templates(page)
            where !address.Value.Contains('{', StringComparison.Ordinal)
            select addresses.Path(page, address.Key);
        var found =
            from searchable in searchables
            from language in Languages.All
            from entry in searchable.Entries(language, texts.Current)
            select entry.Address.Split('#', '?')[0];
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        );
        foreach (var path in fixedPages.Concat(found).Distinct().Order(StringComparer.Ordinal))
            xml.Append("<url><loc>").Append(System.Security.SecurityElement.Escape(links.Absolute(path))).Append("</loc></url>\n");
        return Results.Text(xml.Append("</urlset>\n").ToString(), "application/xml");
    }
}
