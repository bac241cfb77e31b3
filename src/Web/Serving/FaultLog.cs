using System.Collections.Concurrent;
using System.Text;
using Baken.Storage;

namespace Baken.Web.Serving;

/// <summary>
/// What whoever runs the site reads. A fault of the database: what to do, once a minute. Anything else: kinds of exceptions and
/// where they happened, without their messages, which can hold what somebody typed.
/// </summary>
internal sealed class FaultLog(ILogger<FaultLog> log, TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<FaultKind, long> _said = new();

    public void Write(Exception error)
    {
        if (Fault.Of(error) is not { } fault)
        {
            log.LogError("Unforeseen: {Where}", Where(error));
            return;
        }
        var now = time.GetTimestamp();
        if (_said.TryGetValue(fault.Kind, out var said) && time.GetElapsedTime(said, now) < Quiet)
            return;
        _said[fault.Kind] = now;
        log.LogError("Database {Kind}: {Advice}", fault.Kind, fault.Advice);
    }

    private static string Where(Exception? error)
    {
        var where = new StringBuilder();
        for (; error is not null; error = error.InnerException)
            where.Append(where.Length > 0 ? "from " : "").Append(error.GetType().FullName).AppendLine().AppendLine(error.StackTrace);
        return where.ToString();
    }
}
