using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Platform;

/// <summary>
/// One module of Baken says here, in one class, everything it brings: services, tables, pages' addresses and rules,
/// kinds of documents, jobs, menu. The host composes modules; a module names no other module.
/// </summary>
public abstract class Module
{
    /// <summary>The folder of the module's pages: <c>/Plan</c>.</summary>
    public abstract string Name { get; }

    public virtual void Services(IServiceCollection services) { }

    public virtual void Tables(ModelBuilder model) { }

    /// <summary>The address of each page in each language.</summary>
    public virtual void Addresses(AddressBook addresses) { }

    /// <summary>Who may see each folder of pages. A page without a rule is refused to everybody and fails a test.</summary>
    public virtual void Access(AccessRules rules) { }

    /// <summary>Endpoints that are no page (JSON, files). Each says who may: <c>.Allow(Who.Everyone)</c>.</summary>
    public virtual void Endpoints(IEndpointRouteBuilder endpoints) { }

    public virtual IEnumerable<DocumentKind> Documents => [];

    /// <summary>Links in Markdown that this module resolves: <c>term:pesten</c> has the scheme <c>term</c>.</summary>
    public virtual IReadOnlyDictionary<string, LinkTarget> Links => new Dictionary<string, LinkTarget>();

    /// <summary>Where the words of a link say more than where it leads: a number of a help line is called. Null: it leads on.</summary>
    public virtual string? Shortcut(string url, string words, Library library) => null;

    public virtual IEnumerable<MenuEntry> Menu => [];

    public virtual IEnumerable<JobDescription> Jobs => [];

    /// <summary>What an administrator may set otherwise while the site runs.</summary>
    public virtual IEnumerable<Adjustable> Adjustables => [];

    /// <summary>The mails that it sends, and what fills their braces: a text of staff that asks for more is refused.</summary>
    public virtual IEnumerable<MailTemplate> Mails => [];

    /// <summary>What <c>./baken export</c> can write of this module.</summary>
    public virtual IEnumerable<Export> Exports => [];
}

/// <summary>Answers the address of what a link in a text names, in a language; null where there is no such thing.</summary>
public delegate string? LinkTarget(string id, string language, Library library, AddressBook addresses);
