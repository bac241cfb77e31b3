using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Baken.Web.SigningIn.Kept;

/// <summary>
/// A form of staff that comes from this site after the session ended: its text is given back to who sent it, in the same answer.
/// Nothing is done with it and nothing is kept; from elsewhere, or with nothing typed, one is asked to sign in as ever. Who is signed in
/// and may not open a page gets the way back.
/// </summary>
internal sealed class SignedOutWhileWriting(EndpointDataSource endpoints, AddressBook addresses) : IAuthorizationMiddlewareResultHandler
{
    public const string Page = "/SigningIn/Kept/Index";

    /// <summary>For who is signed in and may not: the way back to their own work, not the numbers for who is in danger.</summary>
    private const string Denied = "/SigningIn/Denied/Index";

    private readonly AuthorizationMiddlewareResultHandler _asEver = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Challenged && IsForm(context.Request) && Endpoint(Page) is { } page)
        {
            var posted = await PostedText.Read(context.Request, context.RequestAborted);
            if (posted.Fields.Count > 0 || posted.Files.Count > 0)
            {
                await Give(context, page, posted);
                return;
            }
        }
        if (authorizeResult.Forbidden && Endpoint(Denied) is { } denied)
        {
            await Answer(context, denied, Denied, StatusCodes.Status403Forbidden);
            return;
        }
        await _asEver.HandleAsync(next, context, policy, authorizeResult);
    }

    private static bool IsForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && SameOriginFilter.IsSameOrigin(request);

    /// <summary>The page answers in the place of the one that was asked for, in the same language, with the form already read.</summary>
    private Task Give(HttpContext context, Endpoint page, PostedText posted)
    {
        var request = context.Request;
        var back = QueryString.Create(request.Query.Where(q => q.Key is not "handler" and not "gedaan"));
        context.Items[typeof(PostedText)] = (posted, request.Path + back);
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IFormFeature>(
            new Microsoft.AspNetCore.Http.Features.FormFeature(FormCollection.Empty)
        );
        return Answer(context, page, Page, StatusCodes.Status401Unauthorized);
    }

    private Task Answer(HttpContext context, Endpoint page, string name, int status)
    {
        var request = context.Request;
        var language = Platform.Languages.Current;
        request.QueryString = QueryString.Empty;
        request.Path = addresses.Path(name, language);
        request.RouteValues = new RouteValueDictionary { ["page"] = name, ["culture"] = language };
        context.SetEndpoint(page);
        context.Response.StatusCode = status;
        return page.RequestDelegate!(context);
    }

    private Endpoint? Endpoint(string page) =>
        endpoints.Endpoints.FirstOrDefault(e =>
            e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()?.ViewEnginePath == page
        );
}
