using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>The four things one may want, in a word.</summary>
internal static class WantText
{
    public static string Of(string want) =>
        want switch
        {
            "talk" => Text.WantTalk,
            "record" => Text.WantRecord,
            "stop" => Text.WantStop,
            _ => Text.WantReport,
        };
}

/// <summary>The words of a page that a leaf names: <c>page:zsg</c>, <c>dossier:route</c>.</summary>
internal static class PageOf
{
    public static Words Link(Library library, string link, string language)
    {
        var (scheme, id) = (link[..link.IndexOf(':', StringComparison.Ordinal)], link[(link.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return library.Words($"{(scheme == "page" ? "pages" : scheme + "s")}/{id}", language);
    }
}
