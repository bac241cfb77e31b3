using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>An answer of the wayfinder on its page: what to do now, this week, later; whom to call; what one may want; what the law gives.</summary>
internal sealed class Result
{
    /// <summary>As cards; the others in a line each, so that what to do stays near.</summary>
    private const int Cards = 3;

    private readonly Tree _tree;
    private readonly GuideText _words;
    private readonly IReadOnlyList<LineNow> _lines;

    public Result(Tree tree, Place place, GuideText words, HelpLines help, DateTimeOffset now)
    {
        (_tree, _words, Place, Leaf) = (tree, words, place, place.Leaf!);
        Words = words.Of(Leaf);
        // Who answers now comes first, of those who speaks the reader's language; the others keep the order of the leaf, which is
        // that of what helps most. Whom we can name but not reach comes last.
        var lines = Leaf.Lines.Where(id => help.Find(id) is not null).Select(id => help.Now(help.In(Languages.Current, id), now)).ToList();
        var danger = lines.TakeWhile(line => line.Line.Emergency).ToList();
        _lines =
        [
            .. lines
                .OrderBy(line => line.IsWithinReach ? 0 : 1)
                .ThenBy(line => line.State.IsOpen ? 0 : 1)
                .ThenBy(line =>
                    danger.Contains(line) ? 0
                    : line.Line.Emergency ? 1
                    : line.Line.Distance(Languages.Current)
                ),
        ];
    }

    public Place Place { get; }

    public Leaf Leaf { get; }

    public Words Words { get; }

    /// <summary>The one to call now, above everything else.</summary>
    public IEnumerable<LineNow> First => Reachable.Take(1);

    public IEnumerable<LineNow> Next => Reachable.Skip(1);

    public IEnumerable<LineNow> Others => _lines.Except(Reachable);

    private IEnumerable<LineNow> Reachable => _lines.Where(line => line.IsWithinReach).Take(Cards);

    /// <summary>"Het overkwam mij · pesten, geweld of machtsmisbruik · Freelance".</summary>
    public IEnumerable<string> Answers
    {
        get
        {
            if (FirstAnswer is { } first)
                yield return first;
            yield return _words.AnswerOf(Leaf);
            if (Place.Status is not null && Place.Preset is null)
                yield return _words.Of(_tree.Status!, Place.Answers[^1].Option).Title;
        }
    }

    private string? FirstAnswer
    {
        get
        {
            var answer = Place.Answers[0];
            if (answer.Question is not null)
                return _words.Of(_tree.Questions[answer.Question], answer.Option).Title;
            var door = _tree.Doors.First(d => d.Id == answer.Option);
            return door.Always ? null : _words.Of(door).Title;
        }
    }

    /// <summary>In danger, numbers come before everything else: the row of wants is left out, their texts stand below.</summary>
    public bool IsCrisis => Place.Answers[0] is { Question: null } door && _tree.Doors.First(d => d.Id == door.Option).Always;

    /// <summary>
    /// The words for one of the four wants: what holds for who works as the reader does, where that was asked or the leaf has no words of
    /// its own; the leaf's own; else those of all leaves.
    /// </summary>
    public (Words Words, string Markdown) Want(string want) =>
        Status is { } status && status.Has(want) && (AsksStatus || !Words.Has(want)) ? (status, status[want])
        : Words.Has(want) || _words.Wants is null ? (Words, Words[want])
        : (_words.Wants, _words.Wants[want]);

    private bool AsksStatus => _tree.Questions.Values.Any(q => q.Options.Any(o => o.Leaf == Leaf.Id && o.Ask is not null));

    /// <summary>What the law gives the reader, where they said how they work.</summary>
    public Words? Status => Place.Status is { } status ? _words.OfStatus(status) : null;

    public bool HasLaw => Leaf.Law != Leaf.NoLaw;

    /// <summary>Other ways of working, to see what the law gives then.</summary>
    public IEnumerable<(string Code, string Label, bool Chosen)> Statuses =>
        _tree.Status is { } question && HasLaw
            ? question.Options.Select(o =>
                ((Place.BeforeStatus ?? Place.Code) + o.Code, _words.Of(question, o.Id).Title, o.Status == Place.Status)
            )
            : [];
}
