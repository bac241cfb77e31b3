namespace Baken.Platform.Contracts;

/// <summary>What a module asks of staff today. The board of the workplace shows it: late first, mine first.</summary>
public interface IToDo
{
    /// <param name="person">Who looks.</param>
    /// <param name="roles">What this person may do; give only what they may open.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<IReadOnlyList<ToDo>> For(Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel);
}

/// <param name="What">What is asked, in the reader's language.</param>
/// <param name="Address">Where it is told.</param>
public sealed record ToDo(string What, string Address)
{
    /// <summary>Under it, small: where it belongs, what is known.</summary>
    public string? More { get; init; }

    /// <summary>The day by which it is asked.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Late, also where no day is past: less is there than there should be.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Stands in the name of who looks.</summary>
    public bool IsMine { get; init; }

    /// <summary>The one thing to do: its word and its page.</summary>
    public (string Word, string Address)? Act { get; init; }

    public bool IsLate(DateOnly today) => IsBehind || Due < today;
}
