using System.Text;

namespace Baken.Platform;

/// <summary>
/// An exception for the log: of what kind it is and where it happened, without its message. That can hold what somebody typed, an
/// address, or the values of a statement.
/// </summary>
public static class Unnamed
{
    public static string Trace(Exception? error)
    {
        var where = new StringBuilder();
        for (; error is not null; error = error.InnerException)
            where.Append(where.Length > 0 ? "from " : "").Append(error.GetType().FullName).AppendLine().AppendLine(error.StackTrace);
        return where.ToString();
    }
}
