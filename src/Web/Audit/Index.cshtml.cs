using System.Globalization;
using System.Text;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Writing;
using Baken.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Audit;

/// <summary>What staff did, for administrators: filtered, page by page, or all of it as CSV.</summary>
internal sealed class IndexModel(Database database, Choices choices, Frame frame) : PageModel
{
    private const int PerPage = 50;

    public AuditFilter Filter { get; private set; } = new(null, null, null, null);

    public IReadOnlyList<AuditEntry> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => (Total + PerPage - 1) / PerPage;

    public async Task OnGet(Guid? wie, string? wat, DateOnly? van, DateOnly? tot, int p, CancellationToken cancel)
    {
        frame.Title = Text.Audit;
        frame.Menu = "audit";
        await Look(new AuditFilter(wie, wat, van, tot), cancel);
        var entries = database.Set<AuditEntry>().AsNoTracking();
        Kinds = await entries.Select(e => e.Kind).Distinct().OrderBy(k => k).ToListAsync(cancel);
        Total = await Filter.On(entries).CountAsync(cancel);
        Number = Math.Clamp(p, 1, Math.Max(1, Pages));
        Rows = await Filter.On(entries).Skip((Number - 1) * PerPage).Take(PerPage).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnGetCsv(Guid? wie, string? wat, DateOnly? van, DateOnly? tot, CancellationToken cancel)
    {
        await Look(new AuditFilter(wie, wat, van, tot), cancel);
        var entries = await Filter.On(database.Set<AuditEntry>().AsNoTracking()).ToListAsync(cancel);
        var text = Csv.Of(["at", "who", "deed", "kind", "key", "name", "fields"], entries.Select(CsvRow));
        return File(Encoding.UTF8.GetBytes(text), Csv.ContentType, "audit.csv");
    }

    public string Who(AuditEntry entry) =>
        entry.Command is { } command ? string.Format(CultureInfo.CurrentCulture, Text.AuditCommand, command)
        : entry.PersonId is { } id && People.TryGetValue(id, out var name) ? name
        : Text.AuditGone;

    /// <summary>Which thing it was: its name, or the key that tells it from others.</summary>
    public string Name(AuditEntry entry) => choices.Find(entry.Key)?.Label() ?? entry.Name ?? entry.Key;

    private async Task Look(AuditFilter filter, CancellationToken cancel)
    {
        Filter = filter;
        People = await database
            .Set<Person>()
            .AsNoTracking()
            .OrderBy(x => x.Name)
            .Select(x => new { x.Id, x.Name })
            .ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
    }

    private IReadOnlyList<string> CsvRow(AuditEntry entry) =>
        [
            entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Who(entry),
            entry.Deed.ToString(),
            entry.Kind,
            entry.Key,
            entry.Name ?? "",
            entry.Fields,
        ];
}
