namespace Baken.Platform.Schedule;

/// <summary>A job cannot do its work, and says why in words that name nobody: they stand in the log and on the page of jobs.</summary>
public sealed class JobException(string message) : Exception(message);
