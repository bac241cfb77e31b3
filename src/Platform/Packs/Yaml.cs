using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Baken.Platform.Packs;

/// <summary>Reads YAML into records; an error says file, line and what was expected.</summary>
public static class Yaml
{
    private const string NoDay = "is not a day";
    private const string NoTime = "is not a time";

    private static readonly IDeserializer Deserializer = Builder().IgnoreUnmatchedProperties().Build();

    private static readonly IDeserializer Strict = Builder().WithEnforceNullability().Build();

    private static DeserializerBuilder Builder() =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeConverter(new Days())
            .WithTypeConverter(new Times())
            .WithDuplicateKeyChecking();

    /// <param name="text">The YAML.</param>
    /// <param name="file">Named in errors.</param>
    /// <param name="lineOffset">Lines of the file before the YAML.</param>
    public static T Read<T>(string text, string file, int lineOffset = 0)
        where T : class, new() => (T?)Read(Deserializer, typeof(T), text, file, lineOffset) ?? new T();

    /// <summary>Throws what <see cref="Read{T}"/> would, and also where a field is not known or is left empty.</summary>
    /// <param name="fields">What the text is read as.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Named in errors.</param>
    /// <param name="lineOffset">Lines of the file before the YAML.</param>
    public static void Check(Type fields, string text, string file, int lineOffset = 0) => Read(Strict, fields, text, file, lineOffset);

    private static object? Read(IDeserializer deserializer, Type type, string text, string file, int lineOffset)
    {
        try
        {
            return deserializer.Deserialize(text, type);
        }
        catch (YamlException error)
        {
            var inner = error.InnerException?.Message ?? error.Message;
            Func<string> say = () => Text.FindYaml;
            object[] values = [];
            // The parser's own words name types of the program, which say nothing to whoever writes a text.
            if (inner.StartsWith("Property '", StringComparison.Ordinal))
            {
                (say, values) = (() => Text.FindYamlField, [inner.Split('\'')[1]]);
                inner = $"There is no field \"{inner.Split('\'')[1]}\" here";
            }
            else if (inner.StartsWith("Yaml value is null", StringComparison.Ordinal))
            {
                say = () => Text.FindYamlEmpty;
                inner = "A field is left empty here (an empty list is written [])";
            }
            else if (inner.Contains(NoDay, StringComparison.Ordinal) || inner.Contains(NoTime, StringComparison.Ordinal))
                (say, values) = (
                    inner.Contains(NoDay, StringComparison.Ordinal) ? () => Text.FindYamlDay : () => Text.FindYamlTime,
                    [inner.Split('"').ElementAtOrDefault(1) ?? ""]
                );
            else if (inner.Contains("deserializer", StringComparison.Ordinal) || inner.Contains("System.", StringComparison.Ordinal))
                inner = "This is not what should stand here";
            throw new PackException(
                new Finding(
                    file,
                    (int)error.Start.Line + lineOffset,
                    inner.TrimEnd('.') + ".",
                    "Check spelling, indentation and quotes (a text that holds \": \" or starts with a sign stands in quotes)."
                ).Saying(say, values)
            );
        }
    }

    /// <summary>The line on which a key stands below another, for findings: <c>phone</c> under <c>hours</c>.</summary>
    public static int LineOf(string text, string key, string under)
    {
        var above = LineOf(text, under);
        var rest = text.Split('\n')[above..];
        var line = Array.FindIndex(rest, l => l.TrimStart(' ', '-', '{').StartsWith(key + ":", StringComparison.Ordinal));
        return line < 0 ? above : above + line + 1;
    }

    /// <summary>The line on which a key stands first, for findings; 1 where it does not.</summary>
    public static int LineOf(string text, string key) =>
        Array.FindIndex(text.Split('\n'), line => line.TrimStart(' ', '-', '{').StartsWith(key + ":", StringComparison.Ordinal))
            is >= 0
                and var line
            ? line + 1
            : 1;

    private sealed class Days : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<Scalar>();
            if (scalar.Value.Length == 0 && type == typeof(DateOnly?))
                return null;
            return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new YamlException(scalar.Start, scalar.End, $"\"{scalar.Value}\" {NoDay} such as 2022-03-07");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            emitter.Emit(new Scalar(((DateOnly)value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private sealed class Times : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(TimeOnly) || type == typeof(TimeOnly?);

        public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<Scalar>();
            if (scalar.Value == "24:00")
                return TimeOnly.MaxValue;
            return TimeOnly.TryParseExact(scalar.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw new YamlException(scalar.Start, scalar.End, $"\"{scalar.Value}\" {NoTime} such as \"09:00\"");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            emitter.Emit(new Scalar(((TimeOnly)value!).ToString("HH:mm", CultureInfo.InvariantCulture)));
    }
}
