using Baken.Knowledge;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Tests;

/// <summary>The pack of the repository, read once: for rules that need no site.</summary>
public static class SectorPack
{
    public static Library Library { get; } = new(PackFolder.Read(Path.Combine(Root(), "packs", "vlaamse-media")), Ids.New());

    /// <summary>The address of a word in Dutch.</summary>
    public static string Word(string id) => $"/nl/woorden/{NeutralCode.Of($"terms/{id}")}";

    /// <summary>The address of a dossier (<c>zelf</c>) or of a text in it (<c>zelf/stoppen</c>) in Dutch.</summary>
    public static string Reading(string id)
    {
        var dossier = $"/nl/lezen/{NeutralCode.Of($"dossiers/{id.Split('/')[0]}")}";
        return id.Contains('/') ? $"{dossier}/{NeutralCode.Of($"dossiers/{id}")}" : dossier;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "packs")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds packs/.");
        return folder.FullName;
    }
}
