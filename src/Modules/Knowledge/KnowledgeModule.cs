using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge;

/// <summary>Wayfinder, help lines, glossary, dossiers and scenarios: the words, and where to turn (plan 2.1, 2.2, 2.3.a).</summary>
public sealed class KnowledgeModule : Module
{
    public override string Name => "Knowledge";

    public override IEnumerable<DocumentKind> Documents =>
        [
            Structure("help-line", "lines/*"),
            Words("help-line-words", "lines/*"),
            Structure("wayfinder", "wayfinder/tree"),
            Words("wayfinder-words", "wayfinder/*"),
            Words("leaf", "wayfinder/leaves/*"),
            Words("status", "wayfinder/status/*"),
            Structure("term", "terms/*"),
            Words("term-words", "terms/*"),
            Structure("dossier", "dossiers/*"),
            Words("dossier-words", "dossiers/*"),
            Words("dossier-item", "dossiers/*/*"),
            Structure("scenario", "scenarios/*"),
            Words("scenario-words", "scenarios/*"),
        ];

    private static DocumentKind Structure(string name, string pattern) =>
        new()
        {
            Name = name,
            Pattern = pattern,
            IsStructure = true,
            Label = () => name,
        };

    private static DocumentKind Words(string name, string pattern) =>
        new()
        {
            Name = name,
            Pattern = pattern,
            IsStructure = false,
            Label = () => name,
        };
}
