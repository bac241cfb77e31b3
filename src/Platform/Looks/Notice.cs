namespace Baken.Platform.Looks;

/// <summary>
/// What was just done, and what one can do with it next: at the top of the page to which a form leads. The address says which
/// (<c>?gedaan=published</c>), so nothing is kept between two requests; words for it come from the page, never from the address.
/// </summary>
public sealed record Notice(string Words, params IReadOnlyList<NoticeAct> Acts);

/// <summary>Something to do next: a link, or with <see cref="Fields"/> a button that posts them there.</summary>
public sealed record NoticeAct(string Label, string Address, IReadOnlyDictionary<string, string>? Fields = null);
