using System.Globalization;
using System.Text;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Baken.Web.Single;
using Microsoft.AspNetCore.Html;

namespace Baken.Web.Serving;

/// <summary>
/// The pages for when things break, made from the pack whenever its texts change: kept in memory, and as files in
/// <c>{Data}/errors</c> for a proxy that stands before a site that is gone. They need no database, and no styles to be read.
/// </summary>
internal sealed class ErrorPages(
    LibraryCache texts,
    ILineCards lines,
    Markup markup,
    Links links,
    SiteClock clock,
    SiteSettings settings,
    ILogger<ErrorPages> log
)
{
    /// <summary>What each page is for; a pack has pages/error-ID for each.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["400", "403", "404", "409", "413", "500", "503", "full", "maintenance"];

    private readonly Lock _making = new();
    private IReadOnlyDictionary<(string Kind, string Language), byte[]> _pages = new Dictionary<(string, string), byte[]>();
    private Library? _made;

    public static string Path(string kind) => $"pages/error-{kind}";

    public static string Kind(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "403",
            StatusCodes.Status409Conflict => "409",
            StatusCodes.Status413PayloadTooLarge => "413",
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status410Gone => "404",
            StatusCodes.Status503ServiceUnavailable => "503",
            StatusCodes.Status507InsufficientStorage => "full",
            < 500 => "400",
            _ => "500",
        };

    /// <summary>The page; empty only where the site never had any texts.</summary>
    public ReadOnlyMemory<byte> Page(string kind, string language)
    {
        Follow();
        return _pages.GetValueOrDefault((kind, language)) ?? [];
    }

    /// <summary>Makes the pages anew where the texts are newer.</summary>
    public void Follow()
    {
        if (ReferenceEquals(_made, texts.Current) || texts.Current == Library.Empty)
            return;
        lock (_making)
        {
            var library = texts.Current;
            if (ReferenceEquals(_made, library))
                return;
            _made = library; // Also where it fails: the pages we have stay, and that is said once.
            var made =
                from kind in Kinds
                where library.FindWords(Path(kind), Languages.Dutch) is not null
                from language in Languages.All
                select (Key: (kind, language), Page: Encoding.UTF8.GetBytes(Make(kind, language, library)));
            _pages = made.ToDictionary(m => m.Key, m => m.Page);
            Write();
        }
    }

    private void Write()
    {
        var folder = System.IO.Path.Combine(settings.Data, "errors");
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var ((kind, language), page) in _pages)
            {
                var file = System.IO.Path.Combine(folder, $"{kind}.{language}.html");
                if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(page))
                    continue;
                File.WriteAllBytes(file + ".new", page);
                File.Move(file + ".new", file, overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The error pages in {Folder} could not be written: make room, and let Baken write there.", folder);
        }
    }

    private string Make(string kind, string language, Library library)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Languages.Culture(language);
        try
        {
            var words = library.Words(Path(kind), language);
            var numbers = lines.Numbers(words.FrontAs<PageFront>().Lines, language, library);
            return Html.Of(
                $"""
                <!DOCTYPE html>
                <html lang="{language}">
                <head>
                  <meta charset="utf-8">
                  <title>{Text.NeutralTitle}</title>
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <meta name="format-detection" content="telephone=no">
                  <meta name="robots" content="noindex">
                  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/site.css">
                  <script src="/back.js" data-exit="{PackInfo.Of(library).ExitTarget}"></script>
                  <script type="module" src="/site.js"></script>
                </head>
                <body>
                  {Banner()}
                  {Leave(PackInfo.Of(library))}
                  {Header(language, library)}
                  {Danger(language, library)}
                  <main id="inhoud" tabindex="-1"{Own(words.Language, language)}>
                    <div class="b-wrap b-page">
                      <article class="b-prose">
                        <h1>{words.Title}</h1>
                        {markup.Html(words[Words.Body], words.Language, library: library)}
                      </article>
                      <h2>{Text.CallNow}</h2>
                      <ul class="b-lines">
                        {Joined(numbers.Select(n => Number(n, language)))}
                      </ul>
                    </div>
                  </main>
                </body>
                </html>

                """
            ).Value!;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private HtmlString Banner() =>
        clock.IsDemo
            ? Html.Of($"""<aside class="b-practice" aria-label="{Text.DemoBanner}"><p class="b-wrap">{Text.DemoBanner}</p></aside>""")
            : Html.Empty;

    /// <summary>Who came from a page on which one must be able to leave, must be able to leave this one too.</summary>
    private static HtmlString Leave(PackInfo pack) =>
        Html.Of(
            $"""
            <nav aria-label="{Text.ToContent}">
              <a class="b-skip govuk-js-exit-this-page-skiplink" href="{pack.ExitTarget}" rel="nofollow noreferrer">{Text.LeaveQuicklyLink}</a>
              <a class="b-skip" href="#inhoud">{Text.ToContent}</a>
            </nav>
            <div class="b-exit" role="region" aria-label="{Text.LeaveQuickly}" data-module="govuk-exit-this-page" data-i18n.activated="{Text.ExitActivated}" data-i18n.timed-out="{Text.ExitTimedOut}" data-i18n.press-two-more-times="{Text.ExitTwoMore}" data-i18n.press-one-more-time="{Text.ExitOneMore}">
              <a class="b-exit__button govuk-exit-this-page__button" href="{pack.ExitTarget}" rel="nofollow noreferrer">{Icon.Of(
                "log-out"
            )}{Text.LeaveQuickly}</a>
            </div>
            """
        );

    private HtmlString Header(string language, Library library) =>
        Html.Of(
            $"""
            <header class="b-header">
              <div class="b-wrap b-header__grid">
                <p class="b-brand"><a href="{links.In(
                language,
                "/Home/Index"
            )}"><svg class="b-mark" width="21" height="32" viewBox="4 0 42 64" aria-hidden="true" focusable="false"><path d="M4 0h21c10 0 17 6.6 17 15.5 0 5-2.2 8.9-5.8 11.5C42.3 30 46 35.6 46 43c0 12.3-9 21-21 21H4z"/><circle cx="23.5" cy="16.5" r="6.5"/><circle cx="23.5" cy="43" r="10.5"/></svg>{Text.SiteName}</a> <span class="b-brand__sector">{string.Format(
                CultureInfo.CurrentUICulture,
                Text.ForSector,
                PackInfo.Of(library).NameIn(language)
            )}</span></p>
                {Search(language)}
                <details class="b-menu b-menu--language"><summary><span class="govuk-visually-hidden">{Text.Language}: </span>{language.ToUpperInvariant()}{Icon.Of("chevron-down")}</summary></details>
                <ul class="b-languages">
                  {Joined(
                Languages.All.Select(other =>
                    Html.Of(
                        $"""<li><a href="{links.In(other, "/Home/Index")}" lang="{other}" hreflang="{other}">{Languages.Name(other)}</a></li>"""
                    )
                )
            )}
                </ul>
              </div>
            </header>
            """
        );

    private HtmlString Search(string language) =>
        links.Has("/Search/Index", language)
            ? Html.Of($"""<a class="b-find" href="{links.In(language, "/Search/Index")}">{Icon.Of("search")}{Text.Search}</a>""")
            : Html.Empty;

    /// <summary>As on the page that somebody came from: danger and thoughts of suicide are one step away.</summary>
    private HtmlString Danger(string language, Library library) =>
        markup.Resolve("leaf:suicide", language, library) is { } suicide
            ? Html.Of(
                $"""<aside class="b-danger" aria-label="{Text.InDangerNow}"><p class="b-wrap"><a href="{markup.Resolve("leaf:danger", language, library)}">{Text.InDangerNow}</a> <a href="tel:112">{Text.Call112}</a> <a href="{suicide}">{Text.ThoughtsOfSuicide}</a></p></aside>"""
            )
            : Html.Empty;

    private static HtmlString Number(LineNumber number, string language) =>
        Html.Of(
            $"""
            <li class="b-line">
              <h3 class="b-line__name"{Own(number.Language, language)}>{number.Name}</h3>
              <a class="b-call{(number.Emergency ? " b-call--danger" : "")}" href="{number.Link}">{number.Number}</a>
            </li>
            """
        );

    private static HtmlString Own(string own, string around) => own == around ? Html.Empty : Html.Of($" lang=\"{own}\"");

    private static HtmlString Joined(IEnumerable<IHtmlContent> pieces) => new(string.Join('\n', pieces.Select(p => Html.Of($"{p}").Value)));
}
