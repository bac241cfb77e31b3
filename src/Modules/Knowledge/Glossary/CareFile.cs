namespace Baken.Knowledge.Glossary;

/// <summary><c>terms/care.yaml</c>: what no text for frightened readers may hold, and how long its sentences may be.</summary>
internal sealed class CareFile
{
    public int MaxMean { get; set; } = 12;

    public int MaxSentence { get; set; } = 20;

    /// <summary>Language to phrases.</summary>
    public Dictionary<string, List<string>> Forbidden { get; set; } = [];
}
