using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OmniBot.Desk.Assets;

/// <summary>Serves the desk's files, to everyone: there is nothing secret in them, and the sign-in page uses them too.</summary>
internal static class AssetEndpoints
{
    public static void MapDeskAssets(this IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in DeskAssets.All)
        {
            endpoints.MapMethods($"/desk/assets/{asset.Name}", ["GET", "HEAD"], context => SendAsync(context, asset)).AllowAnonymous();
        }
    }

    private static async Task SendAsync(HttpContext context, DeskAsset asset)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        headers.ETag = $"\"{asset.Version}\"";
        headers.CacheControl = context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.Version, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isBrotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (isBrotli)
        {
            headers.ContentEncoding = "br";
        }

        var body = isBrotli ? asset.Brotli : asset.Plain;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
