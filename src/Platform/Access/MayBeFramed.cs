namespace Baken.Platform.Access;

/// <summary>Marks the one kind of page that partners may show in a frame on their own site.</summary>
public sealed class MayBeFramed;
