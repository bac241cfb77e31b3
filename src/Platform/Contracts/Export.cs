namespace Baken.Platform.Contracts;

/// <summary>
/// Data that a module lets <c>./baken export</c> write: alone by its name (<c>export plan --plan 2022-2023 --format csv</c>),
/// and as <c>NAME.json</c> in the export of everything.
/// </summary>
/// <param name="Name">The word after <c>export</c>: plan, evidence.</param>
/// <param name="About">What it is, for <c>--help</c>.</param>
/// <param name="Formats">json, csv; the first is written unless the command says otherwise.</param>
/// <param name="Options">What else the command asks: plan, with what it means.</param>
/// <param name="Write">Writes clean data: nothing else goes to the same output. Throws <see cref="WrongUseException"/> for what is not there.</param>
public sealed record Export(
    string Name,
    string About,
    IReadOnlyList<string> Formats,
    IReadOnlyDictionary<string, string> Options,
    Func<IServiceProvider, ExportWish, TextWriter, CancellationToken, Task> Write
)
{
    public const string Json = "json";
}

/// <param name="Format">One of the formats of the export.</param>
/// <param name="Until">The day up to which is counted; null: the day of the site.</param>
/// <param name="Options">What was given; an option that was not is not in it.</param>
public sealed record ExportWish(string Format, DateOnly? Until, IReadOnlyDictionary<string, string> Options);

/// <summary>A command was used wrongly; the message says how it is meant. Exit code 2.</summary>
public sealed class WrongUseException(string message) : Exception(message);
