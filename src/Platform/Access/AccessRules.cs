using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Baken.Platform.Access;

/// <summary>One rule per folder of pages; the longest folder that holds a page wins.</summary>
public sealed class AccessRules : IPageApplicationModelConvention
{
    private readonly Dictionary<string, AccessRule> _folders = new(StringComparer.Ordinal);

    /// <param name="folder">A folder or a page: <c>/Plan/Board</c>, <c>/Web/Home/Index</c>.</param>
    /// <param name="who">Who may.</param>
    /// <param name="sensitive">Dangerous to be seen reading: leave quickly, neutral title, neutral file names.</param>
    /// <param name="cached">The same for every reader and without a form: kept compressed for at most half a minute.</param>
    /// <param name="framed">Partners may show it in a frame on their own site.</param>
    public AccessRules Folder(string folder, Who who, bool sensitive = false, bool cached = false, bool framed = false)
    {
        if (cached && !who.IsPublic)
            throw new ArgumentException($"{folder}: only what everyone may read is cached.", nameof(cached));
        _folders.Add(folder, new AccessRule(who, sensitive, cached, framed));
        return this;
    }

    public AccessRule? Find(string page)
    {
        for (var folder = page; folder.Length > 0; folder = folder[..folder.LastIndexOf('/')])
            if (_folders.TryGetValue(folder, out var rule))
                return rule;
        return null;
    }

    public void Apply(PageApplicationModel model)
    {
        if (Find(model.ViewEnginePath) is not { } rule)
            return;
        foreach (var item in rule.Metadata())
            model.EndpointMetadata.Add(item);
        if (rule.Who.IsPublic)
        {
            // A reader gets no cookie, so no token either: the origin of the request is checked instead.
            model.Filters.Add(new IgnoreAntiforgeryTokenAttribute { Order = 2000 });
            model.Filters.Add(new SameOriginFilter());
        }
    }
}
