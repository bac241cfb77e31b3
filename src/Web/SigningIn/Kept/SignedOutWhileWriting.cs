using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Baken.Web.SigningIn.Kept;

/// <summary>
/// A form of staff that comes from this site after the session ended: its text is given back to who sent it, in the same answer.
/// Nothing is done with it and nothing is kept; from elsewhere, or with nothing typed, one is asked to sign in as ever.
/// </summary>
internal sealed class SignedOutWhileWriting(EndpointDataSource endpoints, AddressBook addresses) : IAuthorizationMiddlewareResultHandler
{
    public const string Page = "/SigningIn/Kept/Index";

    private readonly AuthorizationMiddlewareResultHandler _asEver = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Challenged && IsForm(context.Request) && Endpoint() is { } page)
        {
            var posted = await PostedText.Read(context.Request, context.RequestAborted);
            if (posted.Fields.Count > 0 || posted.Files.Count > 0)
            {
                await Give(context, page, posted);
                return;
            }
        }
        await _asEver.HandleAsync(next, context, policy, authorizeResult);
    }

    private static bool IsForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && SameOriginFilter.IsSameOrigin(request);

    /// <summary>The page answers in the place of the one that was asked for, in the same language, with the form already read.</summary>
    private async Task Give(HttpContext context, Endpoint page, PostedText posted)
    {
        var request = context.Request;
        var back = QueryString.Create(request.Query.Where(q => q.Key is not "handler" and not "gedaan"));
        context.Items[typeof(PostedText)] = (posted, request.Path + back);
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IFormFeature>(
            new Microsoft.AspNetCore.Http.Features.FormFeature(FormCollection.Empty)
        );
        request.QueryString = QueryString.Empty;
        request.Path = addresses.Path(Page, Platform.Languages.Current);
        request.RouteValues = new RouteValueDictionary { ["page"] = Page, ["culture"] = Platform.Languages.Current };
        context.SetEndpoint(page);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await page.RequestDelegate!(context);
    }

    private Endpoint? Endpoint() =>
        endpoints.Endpoints.FirstOrDefault(e =>
            e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()?.ViewEnginePath == Page
        );
}
