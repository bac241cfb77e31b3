using Baken.Platform.Looks;

namespace Baken.Platform.Writing;

/// <summary>A table of plain data. The first cell of a row is its heading.</summary>
public sealed record Grid : SheetPart
{
    /// <summary>What the table shows; read aloud before it.</summary>
    public required string Title { get; init; }

    /// <summary>The title stands above the table; otherwise only who does not see the table hears it.</summary>
    public bool TitleShown { get; init; }

    public required IReadOnlyList<GridColumn> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; init; }
}

/// <param name="Title">The word above it.</param>
/// <param name="Width">Its share of the width.</param>
/// <param name="Number">Set to the right.</param>
public sealed record GridColumn(string Title, int Width = 1, bool Number = false);

public sealed record GridCell(string Text)
{
    /// <summary>A path of this site, an address elsewhere, or #anchor.</summary>
    public string? Link { get; init; }

    /// <summary>A second line, softer.</summary>
    public string? Note { get; init; }

    /// <summary>Drawn before the words on a page; on paper of a word processor the words say it.</summary>
    public IReadOnlyList<Lamp> Lamps { get; init; } = [];

    /// <summary>The lamps say the words: these are only read aloud.</summary>
    public bool LampsOnly { get; init; }

    public bool Strong { get; init; }

    /// <summary>Where it is not the sheet's.</summary>
    public string? Language { get; init; }

    public static implicit operator GridCell(string text) => new(text);

    public static GridCell FromString(string text) => new(text);
}
