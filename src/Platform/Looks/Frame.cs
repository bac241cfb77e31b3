namespace Baken.Platform.Looks;

/// <summary>What a page tells the layout around it. One per request.</summary>
public sealed class Frame
{
    /// <summary>The heading of the page, and its title unless the page is sensitive.</summary>
    public string Title { get; set; } = "";

    /// <summary>The entry of the menu that stands out here.</summary>
    public string? Menu { get; set; }

    /// <summary>A plain sentence for search machines and shared links.</summary>
    public string? Description { get; set; }

    /// <summary>Route values that differ per language (slugs): language to values. Without it the same values serve.</summary>
    public Func<string, object?>? ValuesIn { get; set; }

    /// <summary>The page stands in the wide staff layout.</summary>
    public bool Wide { get; set; }

    /// <summary>Panel over the whole width above the content (the front page's night).</summary>
    public bool FullWidth { get; set; }

    /// <summary>The language of the text where it is not the reader's: shown with <c>lang</c>.</summary>
    public string? TextLanguage { get; set; }

    /// <summary>What was just done; the layout says it above the page.</summary>
    public Notice? Notice { get; set; }

    /// <summary>Extra script of this page, from the site itself: <c>passkey.js</c>.</summary>
    public IList<string> Scripts { get; } = [];
}
