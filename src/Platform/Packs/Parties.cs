namespace Baken.Platform.Packs;

/// <summary>parties.yaml: who takes part in the sector's plans.</summary>
public sealed class Parties
{
    public const string Path = "parties";

    public IReadOnlyList<Party> All { get; init; } = [];

    public Party? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    public static Parties Of(Library library) =>
        library.Get("parties", l => new Parties { All = l.FindStructure<PartiesFile>(Path)?.Parties ?? [] });
}

public sealed class PartiesFile
{
    public List<Party> Parties { get; set; } = [];
}

public sealed class Party
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>employer, federation, union, school, government, association, expert or fund.</summary>
    public string Kind { get; set; } = "";

    public string? Site { get; set; }

    public List<string> Aka { get; set; } = [];
}
