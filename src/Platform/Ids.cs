namespace Baken.Platform;

/// <summary>Where every id comes from: version 4, random, so that no id tells when it was made.</summary>
public static class Ids
{
#pragma warning disable RS0030 // The one place that may.
    public static Guid New() => Guid.NewGuid();
#pragma warning restore RS0030
}
