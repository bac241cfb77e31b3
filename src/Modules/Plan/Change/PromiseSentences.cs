using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Forms;
using Baken.Platform.Packs;

namespace Baken.Plan.Change;

/// <summary>The sentence of a promise in the documents that hold it: one for each language, in the words of its part.</summary>
internal sealed class PromiseSentences(DocumentStore documents)
{
    /// <summary>As each language has it; a language without a text of this part is left out.</summary>
    public async Task<IList<SentenceForm>> Read(ActionPlan plan, Promise promise, CancellationToken cancel)
    {
        var sentences = new List<SentenceForm>();
        foreach (var language in Languages.All)
            if (await Find(plan, promise, language, cancel) is { } found)
                sentences.Add(new SentenceForm { Language = language, Sentence = YamlText.Read(found.Words.Front).Value(Place(promise)) });
        return sentences;
    }

    /// <summary>Publishes those that are new; nothing is tracked where all stay. The caller saves.</summary>
    public async Task<IReadOnlyList<(string Language, Publishing Publishing)>> Write(
        ActionPlan plan,
        Promise promise,
        IEnumerable<SentenceForm> sentences,
        Author author,
        string note,
        CancellationToken cancel
    )
    {
        var written = new List<(string, Publishing)>();
        foreach (var form in sentences.Where(f => !string.IsNullOrWhiteSpace(f.Sentence)))
            if (
                await Find(plan, promise, form.Language, cancel) is { } found
                && YamlText.Read(found.Words.Front) is var yaml
                && yaml.Value(Place(promise)) != form.Sentence!.Trim()
            )
            {
                var text = found.Words.WithFront(yaml.With(Place(promise), form.Sentence.Trim()).Text).Text;
                var document = new Document(found.Stored.Path, form.Language, text);
                written.Add(
                    (form.Language, await documents.Publish(document, found.Stored.Version, author, note, keepDraft: true, cancel))
                );
            }
        return written;
    }

    private static string Place(Promise promise) => $"promises/{promise.Id}";

    private async Task<(StoredDocument Stored, WordsText Words)?> Find(
        ActionPlan plan,
        Promise promise,
        string language,
        CancellationToken cancel
    ) =>
        Languages.All.Contains(language)
        && await documents.Find($"plan/{plan.Id}/{promise.Part}", language, cancel) is { } stored
        && WordsText.Read(stored.Text) is { } words
            ? (stored, words)
            : null;
}
