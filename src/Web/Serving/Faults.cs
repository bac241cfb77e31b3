using Baken.Platform.Data;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Serving;

/// <summary>
/// Whatever goes wrong ends here: the reader gets a page that helps, the log a line that says what to do.
/// Neither says what was asked, by whom, or what was typed.
/// </summary>
internal sealed class Faults(RequestDelegate next, ErrorPages pages, FaultLog log, IHostEnvironment environment)
{
    /// <summary>After how many seconds a try is worth it.</summary>
    private const string Later = "120";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception error)
        {
            if (context.RequestAborted.IsCancellationRequested)
                return; // Nobody waits for an answer.
            if (environment.IsDevelopment() && Status(error) == StatusCodes.Status500InternalServerError)
                throw; // Who builds the site sees all of it.
            if (Status(error) >= StatusCodes.Status500InternalServerError)
                log.Write(error);
            if (context.Response.HasStarted)
            {
                context.Abort(); // Half a page must not look like a whole one.
                return;
            }
            context.Response.Clear();
            context.Response.StatusCode = Status(error);
        }
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength is not null || response.ContentType is not null)
            return;
        await Answer(context, ErrorPages.Kind(response.StatusCode));
    }

    /// <summary>Writes a page with the status that stands on the response.</summary>
    public async Task Answer(HttpContext context, string kind) => await Answer(context, pages, kind);

    public static async Task Answer(HttpContext context, ErrorPages pages, string kind)
    {
        var language = ReaderLanguage.Of(context.Request);
        var page = pages.Page(kind, language);
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = "no-store";
        if (response.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage)
            response.Headers.RetryAfter = Later;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static bool IsCollision(DbUpdateException error) =>
        error is DbUpdateConcurrencyException || error.Entries is [{ Context: Database database }, ..] && database.IsCollision(error);

    private static int Status(Exception error) =>
        error switch
        {
            BadHttpRequestException request => request.StatusCode,
            DbUpdateException update when IsCollision(update) => StatusCodes.Status409Conflict,
            _ => Fault.Of(error)?.Kind switch
            {
                null => StatusCodes.Status500InternalServerError,
                FaultKind.Full => StatusCodes.Status507InsufficientStorage,
                _ => StatusCodes.Status503ServiceUnavailable,
            },
        };
}
