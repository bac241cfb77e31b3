namespace Baken.Platform.Packs;

public enum Severity
{
    /// <summary>The pack cannot be used like this: stops the start and the publishing.</summary>
    Error,

    /// <summary>Worth a look: listed, never in the way.</summary>
    Advice,
}

/// <summary>Something wrong in a document: where, what, and how to mend it.</summary>
public sealed record Finding(string File, int Line, string What, string Mend, Severity Severity = Severity.Error)
{
    /// <summary>The field or part on which it bears, where its line does not say so: <c>title</c>.</summary>
    public string? Field { get; init; }

    public override string ToString() => $"{File}:{Line}: {What} {Mend}";
}

/// <summary>A document that cannot be read at all.</summary>
public sealed class PackException(Finding finding) : Exception(finding.ToString())
{
    public Finding Finding { get; } = finding;
}
