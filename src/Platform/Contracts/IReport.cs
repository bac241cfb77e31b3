using Baken.Platform.Writing;

namespace Baken.Platform.Contracts;

/// <summary>The evaluation report of a plan, for <c>./baken report</c>. Answered by the module that keeps the plan.</summary>
public interface IReport
{
    /// <exception cref="WrongUseException">There is no such plan.</exception>
    Task<Sheet> Write(ReportWish wish, CancellationToken cancel);
}

/// <param name="Plan">Its id; null: the current one.</param>
/// <param name="Until">As things stood on this day; null: the day of the site.</param>
/// <param name="Language">nl, en or fr.</param>
/// <param name="Staff">Also the titles of evidence that only staff may see.</param>
public sealed record ReportWish(string? Plan, DateOnly? Until, string Language, bool Staff = false);
