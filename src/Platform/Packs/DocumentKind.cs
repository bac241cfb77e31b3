namespace Baken.Platform.Packs;

/// <summary>A kind of document, owned by one module: where it lies and what must hold for it.</summary>
public sealed record DocumentKind
{
    /// <summary>Stable name: <c>help-line</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which paths: <c>lines/*</c>; <c>*</c> is one piece.</summary>
    public required string Pattern { get; init; }

    /// <summary>Structure (YAML without language) or words (Markdown per language).</summary>
    public required bool IsStructure { get; init; }

    /// <summary>
    /// What the structure, or the front matter of the words, is read as. A field that it does not know is a slip of the keyboard; one
    /// that cannot be read would break every page that reads it.
    /// </summary>
    public required Type Fields { get; init; }

    /// <summary>The kind's name for staff, in the reader's language.</summary>
    public required Func<string> Label { get; init; }

    /// <summary>Words: parts that must be there.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Words: the document has a page of its own and so a slug, unique within the kind and language.</summary>
    public bool HasSlug { get; init; }

    /// <summary>The fields in which staff write it, beside those that all words have; without any, a structure has its source only.</summary>
    public Func<Document, Library, IReadOnlyList<Forms.DocumentField>> Form { get; init; } = (_, _) => [];

    /// <summary>What the module checks beyond that. Throws <see cref="PackException"/> or yields findings.</summary>
    public Func<Document, Library, IEnumerable<Finding>> Check { get; init; } = (_, _) => [];

    /// <summary>The page on which readers see the document; null where it has none of its own.</summary>
    public LinkTarget? Page { get; init; }

    /// <summary>What readers still wait for once it is published, and where that is given; null: nothing.</summary>
    public Func<string, Library, Addresses.AddressBook, Looks.Notice?> Awaits { get; init; } = (_, _, _) => null;

    /// <summary>Who may write it, beside the editor that its pages ask for: the plan's numbers are the coordinator's too.</summary>
    public Access.Who? AlsoNeeds { get; init; }

    public bool MayBeWrittenBy(System.Security.Claims.ClaimsPrincipal person) =>
        AlsoNeeds is null
        || AlsoNeeds.Allows([.. person.Claims.Where(c => c.Type == System.Security.Claims.ClaimTypes.Role).Select(c => c.Value)]);

    public bool Holds(Document document)
    {
        if (document.IsStructure != IsStructure)
            return false;
        var pattern = Pattern.Split('/');
        var path = document.Path.Split('/');
        return pattern.Length == path.Length && pattern.Zip(path).All(p => Matches(p.First, p.Second));
    }

    private static bool Matches(string pattern, string piece)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern == piece
            : piece.Length >= pattern.Length - 1
                && piece.StartsWith(pattern[..star], StringComparison.Ordinal)
                && piece.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}
