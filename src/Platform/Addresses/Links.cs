using Microsoft.AspNetCore.Routing;

namespace Baken.Platform.Addresses;

/// <summary>Addresses in the reader's language. Each module wraps its own pages in typed methods over this.</summary>
public sealed class Links(AddressBook book, SiteSettings settings)
{
    public string To(string page, object? values = null) => book.Path(page, Languages.Current, values);

    public string In(string language, string page, object? values = null) => book.Path(page, language, values);

    /// <summary>The full address for mail, calendars and documents: from the setting, never from the Host header.</summary>
    public string Absolute(string path) => settings.Address.TrimEnd('/') + path;

    /// <summary>Where staff edit a document; every module's pages lead there, the host owns it.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="documentLanguage">Empty for a structure.</param>
    /// <param name="readerLanguage">Whose page; for mail. Else the reader's of this request.</param>
    public string Edit(string path, string documentLanguage, string? readerLanguage = null) =>
        In(
            readerLanguage ?? Languages.Current,
            "/Documents/Edit/Index",
            new { language = documentLanguage.Length == 0 ? "-" : documentLanguage, path }
        );

    public bool Has(string page, string language) => book.Has(page, language);
}
