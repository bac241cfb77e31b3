using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Recording;

/// <summary>A file of evidence is for whom its evidence is for; what was corrected or taken away stays with staff.</summary>
internal sealed class EvidenceFiles(Database database) : IUploadRule
{
    public const string For = "evidence";

    public string Purpose => For;

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
