using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Tests;

/// <summary>The pack of the repository, read once: for rules that need no site.</summary>
public static class SectorPack
{
    public static Library Library { get; } = new(PackFolder.Read(Path.Combine(Root(), "packs", "vlaamse-media")), Ids.New());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "packs")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds packs/.");
        return folder.FullName;
    }
}
