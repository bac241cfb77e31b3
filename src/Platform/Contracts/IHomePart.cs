namespace Baken.Platform.Contracts;

/// <summary>A piece of the front page that a module knows.</summary>
public interface IHomePart
{
    /// <summary>doors, now or plan.</summary>
    string Place { get; }

    /// <summary>The partial view that shows it.</summary>
    string View { get; }

    Task<object> Model(CancellationToken cancel);
}
