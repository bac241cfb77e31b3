using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Schedule;
using Baken.Platform.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Plan.Recording;

/// <summary>A file of evidence is for whom its evidence is for; what was corrected or taken away stays with staff.</summary>
internal sealed class EvidenceFiles(Database database) : IUploadRule
{
    public const string For = "evidence";

    public string Purpose => For;

    /// <summary>Files that came along with a form that was never finished.</summary>
    public static IQueryable<Upload> Left(Database database) =>
        database.Set<Upload>().AsNoTracking().Where(u => u.Purpose == For && !database.Set<Evidence>().Any(e => e.FileId == u.Id));

    /// <summary>Every night: whoever comes back after a day chooses the file again.</summary>
    public static JobDescription Job { get; } = new("left-files", "0 20 3 * * ?", Tidy) { Label = () => Text.LeftFilesJob };

    private static async Task Tidy(IServiceProvider services, CancellationToken cancel)
    {
        var yesterday = services.GetRequiredService<SiteClock>().Today.AddDays(-1);
        await Left(services.GetRequiredService<Database>()).Where(u => u.Day < yesterday).ExecuteDeleteAsync(cancel);
    }

    public async Task<Who?> WhoMaySee(Guid upload, CancellationToken cancel)
    {
        var promises = database.Set<Evidence>().Where(e => e.FileId == upload).Select(e => e.Promise);
        var rows = await database.Set<Evidence>().AsNoTracking().Where(e => promises.Contains(e.Promise)).ToListAsync(cancel);
        if (rows.Count == 0)
            return null;
        var isPublic = EvidenceHistory.Counted(rows).Any(c => c.Row.FileId == upload && c.Row.MaySee == RecordAudience.Everyone);
        return isPublic ? Who.Everyone : Who.Role(Roles.Coordinator);
    }
}
