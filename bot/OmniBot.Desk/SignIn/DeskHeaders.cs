using Microsoft.AspNetCore.Builder;

namespace OmniBot.Desk.SignIn;

/// <summary>The security headers of everything below <c>/desk</c>. A page may set one of them otherwise.</summary>
internal static class DeskHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseDeskHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase))
            {
                // At the very end, since an error page begins with empty headers.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.TryAdd("Content-Security-Policy", Policy);
                    headers.TryAdd("X-Frame-Options", "DENY");
                    headers.TryAdd("Referrer-Policy", "no-referrer");
                    headers.TryAdd("X-Content-Type-Options", "nosniff");
                    if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != false)
                    {
                        headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
}
