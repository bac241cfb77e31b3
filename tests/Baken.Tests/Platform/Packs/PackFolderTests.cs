using Baken.Platform.Packs;

namespace Baken.Tests.Platform.Packs;

public sealed class PackFolderTests
{
    [Fact]
    public async Task A_file_that_is_not_UTF8_is_named_instead_of_read_wrong()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "words.nl.md"), [.. "# Caf"u8, 0xE9]);
        Should.Throw<PackException>(() => PackFolder.Read(folder.FullName)).Message.ShouldContain("words.nl.md");
        folder.Delete(recursive: true);
    }
}
