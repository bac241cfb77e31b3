using System.Globalization;
using Baken.Platform.Packs;

namespace Baken.Platform.Forms;

/// <summary>The fields of a kind's form: those of the kind, between those that all words have.</summary>
public static class CommonFields
{
    public static IReadOnlyList<DocumentField> Of(DocumentKind kind, Document document, Library library)
    {
        var own = kind.Form(document, library);
        if (kind.IsStructure)
            return own;
        var named = own.Select(f => f.Path).ToHashSet();
        var declared = own.Where(f => f.Shape != FieldShape.Part).ToList();
        var parts = own.Where(f => f.Shape == FieldShape.Part).ToList();
        parts.AddRange(
            kind.Parts.Where(p => parts.All(f => f.Path != p)).Select(p => DocumentField.Part(p, PartName(p), required: true, height: 8))
        );
        // A part that nobody declared is shown too: nothing that stands in a text is out of sight.
        parts.AddRange(
            (WordsText.Read(document.Text)?.Parts ?? [])
                .Where(p => parts.All(f => f.Path != p))
                .Select(p => DocumentField.Part(p, PartName(p), height: p == Words.Body ? 16 : 8))
        );
        if (parts.Count == 0)
            parts.Add(DocumentField.Part(Words.Body, Text.FormBody, height: 16));
        return
        [
            .. Before(kind, document).Where(f => !named.Contains(f.Path)),
            .. declared,
            .. parts,
            .. After().Where(f => !named.Contains(f.Path)),
        ];
    }

    private static string PartName(string part) =>
        part == Words.Body ? Text.FormBody : string.Format(CultureInfo.CurrentCulture, Text.FormPart, part);

    private static IEnumerable<DocumentField> Before(DocumentKind kind, Document document)
    {
        yield return DocumentField.Line("title", Text.FormTitle, required: true);
        if (kind.HasSlug)
            yield return DocumentField.Line("slug", Text.FormSlug, Text.FormSlugHelp, required: true) with
            {
                Check = slug => slug.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? null : Text.FormSlugWrong,
            };
        if (kind.HasSlug || document.Text.Contains("\nsummary:", StringComparison.Ordinal))
            yield return DocumentField.Sentences("summary", Text.FormSummary, Text.FormSummaryHelp);
    }

    private static IEnumerable<DocumentField> After()
    {
        yield return DocumentField.Yes("care", Text.FormCare, Text.FormCareHelp) with
        {
            Group = Text.FormReview,
        };
        yield return DocumentField.Line("checked/by", Text.FormCheckedBy, Text.FormCheckedByHelp);
        yield return DocumentField.Day("checked/on", Text.FormCheckedOn);
        yield return DocumentField.Line("checked/source", Text.FormCheckedSource);
    }
}
