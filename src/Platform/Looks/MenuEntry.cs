using Baken.Platform.Access;

namespace Baken.Platform.Looks;

/// <summary>One entry of the public menu or the staff menu.</summary>
/// <param name="Id">Named by the page that it leads to, so that the entry stands out there.</param>
/// <param name="Order">Low comes first.</param>
/// <param name="Label">The word in the reader's language.</param>
/// <param name="Page">The page it leads to.</param>
/// <param name="Who">Whose menu: everyone's or staff's with these roles.</param>
public sealed record MenuEntry(string Id, int Order, Func<string> Label, string Page, Who Who);
