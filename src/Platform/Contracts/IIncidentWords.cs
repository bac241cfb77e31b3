namespace Baken.Platform.Contracts;

/// <summary>
/// The words by which a text may tell of something that happened to somebody. Asked by forms that are no place for that,
/// answered by the module that knows the words of the sector.
/// </summary>
public interface IIncidentWords
{
    IReadOnlyCollection<string> In(string language);
}
