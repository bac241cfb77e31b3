using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Baken.Platform;
using Baken.Web;

namespace Baken.Tests.Architecture;

public sealed class TranslationTests
{
    public static TheoryData<string> Projects =>
        [
            .. Composition
                .Modules.Select(m => m.GetType().Assembly)
                .Append(typeof(Baken.Platform.Module).Assembly)
                .Distinct()
                .Where(a => a.GetManifestResourceNames().Any(n => n.EndsWith(".Text.resources", StringComparison.Ordinal)))
                .Select(a => a.GetName().Name!),
        ];

    [Theory, MemberData(nameof(Projects))]
    public void Every_text_of_the_interface_stands_in_the_three_languages(string project)
    {
        var assembly = Assembly.Load(project);
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".Text.resources", StringComparison.Ordinal));
        var texts = new ResourceManager(name[..^".resources".Length], assembly);
        var dutch = Keys(texts, CultureInfo.InvariantCulture);
        dutch.ShouldNotBeEmpty();
        foreach (var language in new[] { "en", "fr" })
            Keys(texts, CultureInfo.GetCultureInfo(language)).ShouldBe(dutch, ignoreOrder: true, $"{project}, {language}");
    }

    private static List<string> Keys(ResourceManager texts, CultureInfo culture) =>
        [
            .. texts
                .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
                .Cast<DictionaryEntry>()
                .Select(e => (string)e.Key)
                .Order(StringComparer.Ordinal),
        ];
}
