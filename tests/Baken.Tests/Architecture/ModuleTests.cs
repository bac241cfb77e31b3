using System.Reflection;
using System.Runtime.CompilerServices;
using Baken.Web;

namespace Baken.Tests.Architecture;

/// <summary>The rules of ARCHITECTURE.md; each fails when it matches nothing.</summary>
public sealed class ModuleTests
{
    private static readonly IReadOnlyList<Assembly> Modules =
    [
        .. Composition.Modules.Select(m => m.GetType().Assembly).Distinct().Where(a => a != typeof(Composition).Assembly),
    ];

    public static TheoryData<string> Names => [.. Modules.Select(m => m.GetName().Name!)];

    [Fact]
    public void There_are_modules() => Modules.Count.ShouldBeGreaterThanOrEqualTo(2);

    [Theory, MemberData(nameof(Names))]
    public void A_module_names_no_other_module_and_neither_host_nor_storage(string name)
    {
        var forbidden = Modules.Select(m => m.GetName().Name).Append("Baken.Web").Append("Baken.Storage").Where(n => n != name).ToList();
        var named = Assembly.Load(name).GetReferencedAssemblies().Select(a => a.Name).ToList();
        named.ShouldContain("Baken.Platform");
        named.ShouldNotContain(n => forbidden.Contains(n));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_module_shows_one_class(string name)
    {
        var shown = Assembly
            .Load(name)
            .GetExportedTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(t => t.Name)
            .ToList();
        shown.ShouldBe([name["Baken.".Length..] + "Module"]);
    }

    [Fact]
    public void Platform_names_nobody_above_it()
    {
        var above = Modules.Select(m => m.GetName().Name).Append("Baken.Web").Append("Baken.Storage").ToList();
        typeof(global::Baken.Platform.Module).Assembly.GetReferencedAssemblies().ShouldNotContain(a => above.Contains(a.Name));
    }

    /// <summary>Contracts are where modules meet; in Data a table says with an interface what it is (published, named in the log).</summary>
    [Fact]
    public void An_interface_outside_the_contracts_has_more_than_one_implementation()
    {
        var all = Modules
            .Append(typeof(global::Baken.Platform.Module).Assembly)
            .Append(typeof(Composition).Assembly)
            .SelectMany(a => a.GetTypes())
            .ToList();
        var interfaces = all.Where(t => t.IsInterface && t.Namespace is not ("Baken.Platform.Contracts" or "Baken.Platform.Data")).ToList();
        all.Count(t => t.IsInterface).ShouldBeGreaterThan(3);
        interfaces
            .Where(i => all.Count(t => t is { IsClass: true, IsAbstract: false } && i.IsAssignableFrom(t)) < 2)
            .Select(i => i.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_code_names_the_sector()
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "Baken.slnx")))
            root = Path.GetDirectoryName(root)!;
        var code = Directory
            .EnumerateFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
            .Where(f =>
                f.EndsWith(".cs", StringComparison.Ordinal)
                || f.EndsWith(".cshtml", StringComparison.Ordinal)
                || f.EndsWith(".resx", StringComparison.Ordinal)
            )
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains("Migrations", StringComparison.Ordinal))
            .ToList();
        code.Count.ShouldBeGreaterThan(50);
        string[] sectoral = ["Vlaamse media", "Flemish media", "mediarte", "Genderkamer", "Sensoa"];
        var naming =
            from file in code
            let text = File.ReadAllText(file)
            from word in sectoral
            where text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{Path.GetRelativePath(root, file)}: {word}";
        naming.ShouldBeEmpty();
    }
}
