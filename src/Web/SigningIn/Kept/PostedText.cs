using System.Globalization;
using System.Text;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Baken.Web.SigningIn.Kept;

/// <summary>One thing that somebody typed, as the form named it; without a label its name.</summary>
internal sealed record PostedField(string Label, string Value, bool Labelled);

/// <summary>
/// What a form brought, for giving it back to who typed it. Files are not read: nothing of a request of whom nobody knows touches the
/// disk. What opens something (tokens, codes, passkeys) is left out.
/// </summary>
internal sealed record PostedText(IReadOnlyList<PostedField> Fields, IReadOnlyList<string> Files)
{
    /// <summary>More than the longest text that the editor takes, in any letters.</summary>
    private const int Longest = 1024 * 1024;

    private const int MostFields = 1000;

    private static readonly string[] Opening = ["password", "code", "token", "secret", "credential"];

    public static async Task<PostedText> Read(HttpRequest request, CancellationToken cancel)
    {
        var values = new List<KeyValuePair<string, string>>();
        var files = new List<string>();
        try
        {
            if (
                MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            )
                await Parts(new MultipartReader(boundary.ToString(), request.Body), values, files, cancel);
            else
            {
                var reader = new FormPipeReader(request.BodyReader) { ValueCountLimit = MostFields, ValueLengthLimit = Longest };
                foreach (var (name, all) in await reader.ReadFormAsync(cancel))
                    values.AddRange(all.Select(v => KeyValuePair.Create(name, v ?? "")));
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // What came before the part that cannot be read is still somebody's text.
        }
        return Of(values, files);
    }

    private static async Task Parts(
        MultipartReader reader,
        List<KeyValuePair<string, string>> values,
        List<string> files,
        CancellationToken cancel
    )
    {
        var left = Longest;
        while (values.Count + files.Count < MostFields && await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said))
                continue;
            if (said.IsFileDisposition())
            {
                var file = HeaderUtilities.RemoveQuotes(StringSegment.IsNullOrEmpty(said.FileNameStar) ? said.FileName : said.FileNameStar);
                if (file.Length > 0)
                    files.Add(file.ToString());
                continue;
            }
            using var text = new StreamReader(section.Body, Encoding.UTF8);
            var buffer = new char[Math.Min(left, 64 * 1024)];
            var value = new StringBuilder();
            while (value.Length <= left && await text.ReadAsync(buffer, cancel) is > 0 and var read)
                value.Append(buffer, 0, read);
            left -= value.Length;
            if (left < 0)
                throw new InvalidDataException("More than anybody types.");
            values.Add(KeyValuePair.Create(HeaderUtilities.RemoveQuotes(said.Name).ToString(), value.ToString()));
        }
    }

    private static PostedText Of(IReadOnlyList<KeyValuePair<string, string>> values, IReadOnlyList<string> files)
    {
        var labels = FormLabels.Read(values.LastOrDefault(v => v.Key == FormLabels.Name).Value);
        return new PostedText(
            [
                .. values
                    .Where(v => IsText(v.Key, v.Value))
                    .Select(v =>
                        labels.TryGetValue(v.Key, out var label)
                            ? new PostedField(label, v.Value, Labelled: true)
                            : new PostedField(v.Key, v.Value, Labelled: false)
                    )
                    .OrderByDescending(f => f.Labelled),
            ],
            files
        );
    }

    private static bool IsText(string name, string value) =>
        name.Length > 0
        && name != FormLabels.Name
        && !Opening.Any(o => name.Contains(o, StringComparison.OrdinalIgnoreCase))
        && !string.IsNullOrWhiteSpace(value)
        && !IsOfTheForm(value);

    /// <summary>Numbers, ids and switches are the form's own.</summary>
    private static bool IsOfTheForm(string value) =>
        value is "true" or "false"
        || Guid.TryParse(value, out _)
        || (value.Length < 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
