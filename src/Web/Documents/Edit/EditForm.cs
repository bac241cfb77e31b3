using Baken.Platform.Forms;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Baken.Web.Documents.Edit;

/// <summary>The form as the page shows it: the fields, what was found about each, and what bears on none of them.</summary>
public sealed record EditForm(IReadOnlyList<FieldView> Fields, ILookup<string, Finding> Found, bool Exists)
{
    public static EditForm None { get; } = new([], Array.Empty<Finding>().ToLookup(_ => ""), Exists: false);

    /// <summary>As the document says, with errors of its check beside the fields on which they bear.</summary>
    public static EditForm Of(DocumentForm? form, IReadOnlyList<Finding> findings, ModelStateDictionary state, bool inSource)
    {
        if (form is null)
            return None with { Found = findings.ToLookup(_ => "") };
        var found = findings.ToLookup(f => inSource ? "" : form.FieldOf(f) ?? "");
        var errors = found
            .Where(g => g.Key.Length > 0)
            .Select(g => (g.Key, Error: g.FirstOrDefault(f => f.Severity == Severity.Error)))
            .Where(g => g.Error is not null)
            .ToDictionary(g => g.Key, g => g.Error!.Said);
        return With(form.Views(errors: errors), found, state);
    }

    /// <summary>As it was typed, with what makes no sense.</summary>
    public static EditForm Typed(
        DocumentForm form,
        IFormCollection typed,
        IReadOnlyDictionary<string, string> errors,
        ModelStateDictionary state
    ) => With(form.Views(typed, errors), None.Found, state);

    private static EditForm With(IReadOnlyList<FieldView> fields, ILookup<string, Finding> found, ModelStateDictionary state)
    {
        foreach (var field in fields.Concat(fields.SelectMany(f => f.Rows.SelectMany(r => r))).Where(f => f.Error is not null))
            state.AddModelError(field.Id, field.Error!);
        return new EditForm(fields, found, Exists: true);
    }
}
