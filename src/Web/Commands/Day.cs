using System.Globalization;
using Baken.Platform.Contracts;

namespace Baken.Web.Commands;

internal static class Day
{
    public static DateOnly Read(string option, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WrongUseException($"{option}: \"{value}\" is no day. Write it as 2022-11-15.");
}
