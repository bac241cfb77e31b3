using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Baken.Platform;
using Baken.Platform.Packs;
using Baken.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Architecture;

public sealed partial class TranslationTests(SqliteSite site)
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

    /// <summary>A mark must not begin a line; at 320 px it would.</summary>
    [Theory, MemberData(nameof(Projects))]
    public void In_french_no_line_begins_with_a_mark(string project)
    {
        var assembly = Assembly.Load(project);
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".Text.resources", StringComparison.Ordinal));
        new ResourceManager(name[..^".resources".Length], assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo("fr"), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Where(e => BreakableMark().IsMatch((string)e.Value!))
            .Select(e => $"{e.Key}: {e.Value}")
            .ShouldBeEmpty($"{project}: put a non-breaking space before : ; ? ! » % and after «");
    }

    [System.Text.RegularExpressions.GeneratedRegex(" [:;?!»%]|« ", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 1000)]
    private static partial System.Text.RegularExpressions.Regex BreakableMark();

    [Fact]
    public void Every_text_of_the_pack_stands_in_the_three_languages_and_no_translation_lags_behind()
    {
        // The folder, not the shared site: other tests write texts there.
        var library = new Library(PackFolder.Read(site.Services.GetRequiredService<SiteSettings>().Pack), Ids.New());
        var dutch = library.Documents.Where(d => d.Language == Languages.Dutch).ToList();
        dutch.Count.ShouldBeGreaterThan(100);
        var missing = from d in dutch from l in Languages.All where library.Find(d.Path, l) is null select $"{d.Path}.{l}.md";
        missing.ShouldBeEmpty();
        var lagging =
            from d in dutch
            from l in new[] { "en", "fr" }
            where library.Words(d.Path, l).Front.Of != d.Stamp
            select $"{d.Path}.{l}.md: run ./baken pack check --stamp once the translation fits";
        lagging.ShouldBeEmpty();
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
