using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Baken.Platform.Addresses;

/// <summary>
/// The address of every page in every language: <c>/nl/actieplan</c>, <c>/en/action-plan</c>.
/// Templates hold the same route values in each language: <c>woorden/{slug}</c>, <c>words/{slug}</c>.
/// </summary>
public sealed class AddressBook : IPageRouteModelConvention
{
    private readonly Dictionary<string, Dictionary<string, string>> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _bare = new(StringComparer.Ordinal);

    /// <summary>Names the address of a page. A page for staff may leave out French.</summary>
    public AddressBook Page(string page, string nl, string en, string? fr = null)
    {
        var languages = new Dictionary<string, string> { ["nl"] = nl, ["en"] = en };
        if (fr is not null)
            languages["fr"] = fr;
        _pages.Add(page, languages);
        return this;
    }

    /// <summary>A page outside the languages, for who builds the site: <c>/_ontwerp</c>. Null: on this site it has no address at all.</summary>
    public AddressBook Bare(string page, string? template)
    {
        _bare.Add(page, template);
        return this;
    }

    public IReadOnlyCollection<string> Pages => _pages.Keys;

    public IReadOnlyDictionary<string, string> Templates(string page) => _pages[page];

    public bool Has(string page, string language) => _pages.TryGetValue(page, out var languages) && languages.ContainsKey(language);

    /// <summary>The path of a page in a language; route values fill the template, others become the query.</summary>
    public string Path(string page, string language, IReadOnlyDictionary<string, object?>? values = null)
    {
        if (!_pages.TryGetValue(page, out var languages))
            throw new ArgumentException($"The page {page} has no address.", nameof(page));
        if (!languages.TryGetValue(language, out var template))
            (language, template) = (Languages.Dutch, languages[Languages.Dutch]);
        var rest = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values ?? new Dictionary<string, object?>())
            if (value is not null && Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text)
                rest[key] = text;
        var pieces = new List<string> { language };
        foreach (var piece in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!piece.StartsWith('{'))
            {
                pieces.Add(piece);
                continue;
            }
            var optional = piece.EndsWith("?}", StringComparison.Ordinal);
            var name = piece.Trim('{', '}', '?').Split(':')[0].TrimStart('*');
            if (rest.Remove(name, out var value))
                pieces.Add(string.Join('/', ((string)value!).Split('/').Select(Uri.EscapeDataString)));
            else if (!optional)
                throw new ArgumentException($"The address of {page} needs {name}.", nameof(values));
        }
        var query = string.Join('&', rest.Select(r => $"{Uri.EscapeDataString(r.Key)}={Uri.EscapeDataString((string)r.Value!)}"));
        return "/" + string.Join('/', pieces) + (query.Length > 0 ? "?" + query : "");
    }

    public string Path(string page, string language, object? values) =>
        Path(page, language, (IReadOnlyDictionary<string, object?>)new RouteValueDictionary(values));

    public void Apply(PageRouteModel model)
    {
        var page = model.ViewEnginePath;
        if (_bare.TryGetValue(page, out var bare))
        {
            model.Selectors.Clear();
            if (bare is not null)
                model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = bare } });
            return;
        }
        if (!_pages.TryGetValue(page, out var languages))
            return;
        model.Selectors.Clear();
        foreach (var (language, template) in languages)
            model.Selectors.Add(
                new SelectorModel
                {
                    AttributeRouteModel = new AttributeRouteModel { Template = $"{{culture:lang({language})}}/{template}".TrimEnd('/') },
                }
            );
    }
}

/// <summary>Matches one language: <c>{culture:lang(nl)}</c>.</summary>
public sealed class LanguageConstraint(string language) : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values.TryGetValue(routeKey, out var value) && string.Equals(value as string, language, StringComparison.Ordinal);
}
