using System.Globalization;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Web.Documents.Translations;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents;

/// <summary>What texts ask of an editor: one's own drafts, translations that lag, proposals of a newer pack.</summary>
internal sealed class TextToDo(Database database, LibraryCache texts, PackCheck check, Links links) : IToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        if (!roles.Contains(Roles.Editor))
            return [];
        var drafts = await database.Set<DocumentDraft>().AsNoTracking().Where(d => d.PersonId == person).ToListAsync(cancel);
        var lagging = TranslationRow.Of(texts.Current, check).Count(r => r.Lags || r.Words is null);
        var proposals = await database.Set<DocumentProposal>().CountAsync(cancel);
        return
        [
            .. drafts.OrderByDescending(d => d.At).Select(Of),
            .. Some(lagging, Text.ToDoOneLags, Text.ToDoLag, "/Documents/Translations/Index"),
            .. Some(proposals, Text.ToDoOneProposal, Text.ToDoProposals, "/Documents/Proposals/Index"),
        ];
    }

    private ToDo Of(DocumentDraft draft)
    {
        var document = new Document(draft.Path, draft.Language, draft.Text);
        var title = DocumentRow.TitleOf(texts.Current.With((draft.Path, draft.Language, draft.Text)), document);
        var address = links.Edit(draft.Path, draft.Language);
        return new ToDo(title, address)
        {
            More = Text.ToDoDraft,
            IsMine = true,
            Act = (Text.ToDoGoOn, address),
        };
    }

    /// <summary>Nobody's own: everybody who writes texts.</summary>
    private IEnumerable<ToDo> Some(int count, string one, string many, string page) =>
        count == 0 ? [] : [new ToDo(string.Format(CultureInfo.CurrentCulture, count == 1 ? one : many, count), links.To(page))];
}
