using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OmniBot.Desk.SignIn.Endpoints;

/// <summary>Refuses a form that is too large, or was not sent by a page of ours: it lacks the antiforgery token.</summary>
internal sealed class FormFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    private const long MaxBytes = 16 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        return http.Request.HasFormContentType && await IsOursAsync(http)
            ? await next(context)
            : TypedResults.Problem("The form is not one of this page, or it is too old. Load the page again.", statusCode: StatusCodes.Status400BadRequest);
    }

    private async Task<bool> IsOursAsync(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            // The form can't be read, or is too large.
            return false;
        }
    }
}
