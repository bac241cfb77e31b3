namespace Baken.Knowledge.Wayfinder;

/// <summary>The questions, how they lead on, and the answers they end in. Immutable; the words are elsewhere.</summary>
internal sealed class Tree
{
    /// <summary>From the front page: who, what, and how you work where it matters.</summary>
    public const int MostTaps = 3;

    /// <summary>Asked on every page, for the line above it.</summary>
    private readonly Lazy<Dictionary<string, string>> _codes;

    public Tree() => _codes = new Lazy<Dictionary<string, string>>(Codes);

    public required string Start { get; init; }

    public required IReadOnlyDictionary<string, Question> Questions { get; init; }

    public required IReadOnlyList<Door> Doors { get; init; }

    public required IReadOnlyDictionary<string, Leaf> Leaves { get; init; }

    /// <summary>The question whose answers are a way of working: what the law gives depends on it.</summary>
    public Question? Status => Questions.Values.FirstOrDefault(q => q.Options.All(o => o.Status is not null));

    /// <summary>Where an address leads: a question still to answer or a leaf; null where it leads nowhere.</summary>
    public Place? At(string code)
    {
        if (!Questions.TryGetValue(Start, out var first))
            return null;
        var place = new Place { Code = "", Question = first };
        foreach (var letter in code)
        {
            var next = place.Question is { } question ? FromQuestion(place, question, letter) : FromLeaf(place, letter);
            if (next is null)
                return null;
            place = next with { Code = place.Code + letter };
        }
        return place;
    }

    private Place? FromQuestion(Place place, Question question, char letter)
    {
        if (question.Options.FirstOrDefault(o => o.Code == letter) is { } option)
            return Follow(place with { Answers = [.. place.Answers, new Answer(question.Id, option.Id)] }, option);
        if (place.Code.Length > 0 || Doors.FirstOrDefault(d => d.Code == letter) is not { } door)
            return null;
        var behind = place with { Answers = [new Answer(null, door.Id)], Preset = StatusOf(door.Preset) };
        return door.Leaf is { } leaf ? Arrive(behind, leaf, ask: null) : Ask(behind, door.Next);
    }

    private Place? Follow(Place place, Option option) =>
        option.Status is { } status
            ? place with
            {
                Question = null,
                Leaf = place.Pending,
                Pending = null,
                Status = status,
                BeforeStatus = place.Code,
            }
        : option.Leaf is { } leaf ? Arrive(place, leaf, option.Ask)
        : Ask(place, option.Next);

    private Place? Ask(Place place, string? question) =>
        question is not null && Questions.TryGetValue(question, out var next) ? place with { Question = next } : null;

    private Place? Arrive(Place place, string id, string? ask)
    {
        if (!Leaves.TryGetValue(id, out var leaf))
            return null;
        if (ask is null || place.Preset is not null)
            return place with { Question = null, Leaf = leaf, Status = place.Preset };
        return Ask(place with { Pending = leaf }, ask);
    }

    /// <summary>Where nothing was asked about how the reader works, or another answer is wanted, one letter more says it.</summary>
    private Place? FromLeaf(Place place, char letter) =>
        place.CanChooseStatus && Status is { } question && question.Options.FirstOrDefault(o => o.Code == letter) is { } option
            ? place with
            {
                Status = option.Status,
                BeforeStatus = place.Code,
                Answers = [.. place.Answers, new Answer(question.Id, option.Id)],
            }
            : null;

    private string? StatusOf(string? preset) => preset is null ? null : Status?.Options.FirstOrDefault(o => o.Id == preset)?.Status;

    /// <summary>How many questions come at most, this one counted.</summary>
    public int Ahead(Place place) => place.Question is { } question ? Ahead(question, place.Preset is not null, MostTaps + 1) : 0;

    private int Ahead(Question question, bool preset, int limit) =>
        limit == 0
            ? 0
            : 1
                + question
                    .Options.Select(o =>
                        (o.Next ?? (preset ? null : o.Ask)) is { } next && Questions.TryGetValue(next, out var found)
                            ? Ahead(found, preset, limit - 1)
                            : 0
                    )
                    .DefaultIfEmpty()
                    .Max();

    /// <summary>Every address that leads to a leaf, shortest first, without the letter that only changes how one works.</summary>
    public IEnumerable<Place> Ends()
    {
        if (At("") is not { } start)
            yield break;
        var waiting = new Queue<Place>([start]);
        while (waiting.TryDequeue(out var place))
        {
            if (place.Leaf is not null)
            {
                yield return place;
                continue;
            }
            var letters = place.Question!.Options.Select(o => o.Code);
            if (place.Code.Length == 0)
                letters = letters.Union(Doors.Select(d => d.Code));
            foreach (var letter in letters)
                if (place.Code.Length <= MostTaps && At(place.Code + letter) is { } next)
                    waiting.Enqueue(next);
        }
    }

    /// <summary>The shortest address of a leaf; where it asks how the reader works, the one that says "I do not know".</summary>
    public string? CodeOf(string leaf) => _codes.Value.GetValueOrDefault(leaf);

    private Dictionary<string, string> Codes() =>
        Ends()
            .Where(p => p.Preset is null)
            .GroupBy(p => p.Leaf!.Id)
            .ToDictionary(
                ends => ends.Key,
                ends => ends.OrderBy(p => p.Code.Length).ThenBy(p => p.Status is null or Leaf.StatusUnknown ? 0 : 1).First().Code
            );
}

internal sealed record Question(string Id, IReadOnlyList<Option> Options);

/// <param name="Id">Names its words.</param>
/// <param name="Code">Its letter in the address.</param>
/// <param name="Unknown">"I do not know": every question has one.</param>
/// <param name="Next">The question that follows, or</param>
/// <param name="Leaf">the answer it ends in, or</param>
/// <param name="Status">the way of working that it names.</param>
/// <param name="Ask">Before the leaf: the question that still matters.</param>
internal sealed record Option(string Id, char Code, bool Unknown, string? Next, string? Leaf, string? Status, string? Ask);

/// <summary>A way in from the front page.</summary>
/// <param name="Id">Names its words.</param>
/// <param name="Code">Its letter; the same as that of an option of the first question, or one of its own.</param>
/// <param name="Next">The question behind it.</param>
/// <param name="Preset">The answer to "how do you work?" that it gives already.</param>
/// <param name="Leaf">The answer behind it.</param>
/// <param name="Always">On every page, not on the panel of doors.</param>
internal sealed record Door(string Id, char Code, string? Next, string? Preset, string? Leaf, bool Always);

/// <param name="Id">Names its words.</param>
/// <param name="Urgent">No word leads away from it.</param>
/// <param name="Leads">For who must act today: it says what to do, not what one may do.</param>
/// <param name="Law">Which part of a status holds for it.</param>
/// <param name="Lines">Whom to call, by what helps most.</param>
/// <param name="Pages">What to read on.</param>
internal sealed record Leaf(string Id, bool Urgent, bool Leads, string Law, IReadOnlyList<string> Lines, IReadOnlyList<string> Pages)
{
    public const string NoLaw = "none";
    public const string StatusUnknown = "unknown";
}

/// <param name="Question">Null: the door.</param>
/// <param name="Option">The option or the door.</param>
internal sealed record Answer(string? Question, string Option);

/// <summary>Where an address leads.</summary>
internal sealed record Place
{
    public required string Code { get; init; }

    /// <summary>What is asked here; null at a leaf.</summary>
    public Question? Question { get; init; }

    public Leaf? Leaf { get; init; }

    /// <summary>The leaf that waits for the last answer.</summary>
    public Leaf? Pending { get; init; }

    /// <summary>How the reader works, as far as they said so.</summary>
    public string? Status { get; init; }

    /// <summary>What the door said about it.</summary>
    public string? Preset { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Where the last letter says how one works: the address without it.</summary>
    public string? BeforeStatus { get; init; }

    public bool CanChooseStatus => Leaf is { Law: not Leaf.NoLaw } && BeforeStatus is null;

    /// <summary>One step back; null: to where the wayfinder begins.</summary>
    public string? Back => Code.Length > 1 ? Code[..^1] : null;
}
