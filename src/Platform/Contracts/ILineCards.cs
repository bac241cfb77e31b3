namespace Baken.Platform.Contracts;

/// <summary>Help lines shown on a page that only names them. Answered by the module that knows the lines.</summary>
public interface ILineCards
{
    /// <summary>The partial view that shows them.</summary>
    string View { get; }

    /// <param name="ids">Ids of lines, in the order to show; unknown ones are left out.</param>
    object Model(IReadOnlyList<string> ids);
}
