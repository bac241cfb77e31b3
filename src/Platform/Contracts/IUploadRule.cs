using Baken.Platform.Access;

namespace Baken.Platform.Contracts;

/// <summary>Who may see a file. Answered by the module that keeps files for this purpose; a file nobody answers for is not served.</summary>
public interface IUploadRule
{
    /// <summary>As it stands on the file: <c>evidence</c>.</summary>
    string Purpose { get; }

    /// <param name="upload">The file.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Null: what the file belonged to is gone.</returns>
    Task<Who?> WhoMaySee(Guid upload, CancellationToken cancel);
}
