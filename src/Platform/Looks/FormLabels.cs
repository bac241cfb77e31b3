using System.Text.Json;

namespace Baken.Platform.Looks;

/// <summary>
/// The labels of a form's fields, which go along with it: where the text has to be given back without the page that asked for it (the
/// session ended), each piece stands under the words that its writer saw.
/// </summary>
public static class FormLabels
{
    /// <summary>The hidden field.</summary>
    public const string Name = "field-labels";

    public static string Write(IDictionary<string, string> labels) => JsonSerializer.Serialize(labels);

    /// <summary>Empty where it is none of ours.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text)
                ? new Dictionary<string, string>()
                : JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }
}
