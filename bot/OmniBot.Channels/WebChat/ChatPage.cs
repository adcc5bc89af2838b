using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace OmniBot.Channels.WebChat;

/// <summary>The chat page at <c>/</c> with its files.</summary>
public static class ChatPage
{
    private const string PageName = "index.html";

    // SHA-256 of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["chat.js"] = "text/javascript; charset=utf-8",
        ["chat.css"] = "text/css; charset=utf-8",
        ["favicon.svg"] = "image/svg+xml",
        ["webchat/webchat.js"] = "text/javascript; charset=utf-8",
        ["webchat/webchat.js.LICENSE.txt"] = "text/plain; charset=utf-8",
    };

    public static IEndpointRouteBuilder MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/", ["GET", "HEAD"], ShowAsync);
        foreach (var name in s_files.Keys)
        {
            endpoints.MapMethods("/" + name, ["GET", "HEAD"], (HttpContext context, ChatPageFiles files) => Send(context, files, name));
        }

        return endpoints;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, ChatPageFiles files, IOptions<WebChatOptions> options, CancellationToken cancellationToken)
    {
        if (files.Find(PageName) is not { } path)
        {
            return Results.NotFound();
        }

        // Web Chat adds style elements at run time; a nonce lets them in, and one that is empty, which it adds without. It reads files to be
        // sent, and makes them smaller, by blob URLs, which only scripts of this page can make.
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        AddSecurity(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:; "
            + "connect-src 'self' ws: wss: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        var page = await File.ReadAllTextAsync(path, cancellationToken);
        return Results.Text(
            page.Replace("{{nonce}}", nonce, StringComparison.Ordinal)
                .Replace("{{botName}}", WebUtility.HtmlEncode(options.Value.BotName), StringComparison.Ordinal),
            "text/html; charset=utf-8");
    }

    private static IResult Send(HttpContext context, ChatPageFiles files, string name)
    {
        if (files.Find(name) is not { } path)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        AddSecurity(headers);

        // The bundle's URL names its version, so it may be kept for a year; our own files are asked for each time, and mostly answered with 304.
        headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        var tag = files.TagOf(path);
        var sent = path;
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            if (accepted.Any(item => item.Value == encoding && item.Quality is not 0) && File.Exists(path + ending))
            {
                headers.ContentEncoding = encoding;
                sent = path + ending;
                tag = $"{tag}-{encoding}";
                break;
            }
        }

        return Results.File(
            sent, s_files[name], lastModified: File.GetLastWriteTimeUtc(path), entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    private static void AddSecurity(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
