using Baken.Platform.Looks;

namespace Baken.Knowledge.Wayfinder;

/// <summary>A question on its page.</summary>
internal sealed class Step(Tree tree, Place place, GuideText words)
{
    public Place Place => place;

    /// <summary>This one counted, from one.</summary>
    public int Number { get; } = place.Answers.Count + 1;

    /// <summary>At most: a short way ends sooner.</summary>
    public int Count { get; } = place.Answers.Count + tree.Ahead(place);

    public QuestionWords Question { get; } = words.Of(place.Question!);

    public IEnumerable<(string Code, ChoiceWords Words)> Choices =>
        place.Question!.Options.Select(o => (place.Code + o.Code, words.Of(place.Question, o.Id)));

    public IEnumerable<Lamp> Lamps =>
        Enumerable
            .Range(1, Count)
            .Select(i =>
                i < Number ? Lamp.Lit
                : i == Number ? Lamp.Half
                : Lamp.Empty
            );
}
