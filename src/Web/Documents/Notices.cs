using System.Globalization;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Web.Documents;

/// <summary>What the pages of texts say of what was just done, and how to undo it.</summary>
internal static class Notices
{
    /// <summary>With its page on the site, and the way back to the version before.</summary>
    public static Notice Published(Links links, StoredDocument stored, string? onSite, Notice? awaits) =>
        new(
            (string.Format(CultureInfo.CurrentCulture, Text.DonePublished, stored.Version) + " " + awaits?.Words).TrimEnd(),
            [
                .. awaits?.Acts ?? [],
                .. onSite is null ? Array.Empty<NoticeAct>() : [new NoticeAct(Text.DoneLook, onSite)],
                .. stored.Version > 1
                    ? [PutBack(links, Text.DonePutBack, stored.Path, stored.Language, stored.Version - 1, stored.Version)]
                    : Array.Empty<NoticeAct>(),
            ]
        );

    /// <param name="links">Addresses.</param>
    /// <param name="label">The words on the button.</param>
    /// <param name="path">Of the document.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="version">Which text comes back.</param>
    /// <param name="basedOn">The version that is online; 0: none is.</param>
    public static NoticeAct PutBack(Links links, string label, string path, string language, int version, int basedOn) =>
        new(
            label,
            links.To("/Documents/History/Index", new { language = DocumentRow.InAddress(language), path }),
            new Dictionary<string, string>
            {
                ["versie"] = version.ToString(CultureInfo.InvariantCulture),
                ["basedOn"] = basedOn.ToString(CultureInfo.InvariantCulture),
            }
        );
}
