using Microsoft.AspNetCore.Http;

namespace OmniBot.Host.Configuration;

/// <summary>Errors as problem documents (RFC 9457), without exception text.</summary>
internal static class ProblemDetails
{
    public static void UseProblemDetails(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
    }
}
