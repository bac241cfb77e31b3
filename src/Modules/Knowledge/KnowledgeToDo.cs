using System.Globalization;
using Baken.Knowledge.Dossiers;
using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge;

/// <summary>What this module asks of staff: lines to look at again, and texts of dossiers that come on a day or have none yet.</summary>
internal sealed class KnowledgeToDo(LibraryCache texts, CheckText check, SiteClock clock, Links links) : IToDo
{
    public Task<IReadOnlyList<ToDo>> For(Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ToDo>>([
            .. roles.Contains(Roles.Editor) || roles.Contains(Roles.Coordinator) ? Lines() : [],
            .. roles.Contains(Roles.Editor) ? Items() : [],
        ]);

    private IEnumerable<ToDo> Lines()
    {
        var due = HelpLines.Of(texts.Current).All.Where(check.IsOld).ToList();
        if (due.Count == 0)
            yield break;
        yield return new ToDo(
            string.Format(CultureInfo.CurrentCulture, due.Count == 1 ? Text.ToDoLine : Text.ToDoLines, due.Count),
            links.To("/Knowledge/Lines/Board/Index")
        )
        {
            Due = due.Min(l => l.Checked).AddDays(check.DaysBetween),
        };
    }

    private IEnumerable<ToDo> Items() =>
        from dossier in Dossier.All(texts.Current)
        from item in dossier.Items
        let words = texts.Current.FindWords(item.Path, Languages.Current)
        let state = item.StateOn(clock.Today)
        where state == DossierItemState.Coming || (state == DossierItemState.Draft && words is not null)
        select new ToDo(words?.Title ?? item.Id, links.To(DossierPages.Publish, new { dossier = dossier.Id, item = item.Id }))
        {
            More = state == DossierItemState.Coming ? Text.ToDoComes : Text.ToDoNoDay,
            Due = item.Published,
        };
}
