using System.Security.Cryptography;

namespace Baken.Platform.Sealing;

/// <summary>The key file is not there, is another one, or cannot be read; the message says what to do.</summary>
public sealed class KeyException(string message) : Exception(message);

/// <summary>
/// The key that seals what the database must not give away by itself: the keys of cookies and, through them, those of code apps.
/// It lies in a file of its own (BAKEN_KEY_FILE), so that a database or a backup that got lost lets nobody in.
/// </summary>
public sealed class KeyFile(SiteSettings settings)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lazy<byte[]> _key = new(() => Read(settings.KeyFile));

    public string Path => settings.KeyFile;

    public bool IsThere => File.Exists(Path);

    /// <summary>Names the key without giving anything of it away: stands in the database that it goes with.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derived("fingerprint", 8));

    /// <summary>Somebody else than the owner of the file may open it.</summary>
    public bool OthersMayOpen =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(Path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != UnixFileMode.None;

    /// <summary>A new key, where there is no file yet. Of two nodes that make it at once, one file stays, and whole.</summary>
    public void MakeIfMissing()
    {
        if (IsThere)
            return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var unfinished = $"{Path}.{Ids.New():N}";
        try
        {
            using (var stream = new FileStream(unfinished, OwnerOnly()))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, Path, overwrite: false);
        }
        catch (IOException) when (IsThere)
        {
            // The other node's counts.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <exception cref="KeyException">There is no key in it.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            var bytes = new byte[KeyBytes + 3];
            var text = File.ReadAllText(path).Trim();
            if (Convert.TryFromBase64String(text, bytes, out var count) && count == KeyBytes)
                return bytes[..KeyBytes];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyException($"The key file {path} cannot be read: {error.GetType().Name}. Only the user that runs Baken needs to.");
        }
        throw new KeyException($"{path} holds no key: one line with 32 bytes in base64, as \"openssl rand -base64 32\" writes it.");
    }

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var result = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derived("seal", KeyBytes), TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes));
        return result;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or somebody changed it.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[closed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Derived("seal", KeyBytes), TagBytes);
        aes.Decrypt(closed[..NonceBytes], closed[(NonceBytes + TagBytes)..], closed.Slice(NonceBytes, TagBytes), plain);
        return plain;
    }

    private byte[] Derived(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key.Value, length, info: System.Text.Encoding.ASCII.GetBytes("baken " + purpose));

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
