using System.Collections.Concurrent;
using Baken.Platform;
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
            log.LogError("Unforeseen: {Where}", Unnamed.Trace(error));
            return;
        }
        var now = time.GetTimestamp();
        if (_said.TryGetValue(fault.Kind, out var said) && time.GetElapsedTime(said, now) < Quiet)
            return;
        _said[fault.Kind] = now;
        log.LogError("Database {Kind}: {Advice}", fault.Kind, fault.Advice);
    }
}
