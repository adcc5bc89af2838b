using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.WebChat;

/// <summary>Absolute URLs that clients get: by the settings, or as the request came.</summary>
internal sealed class WebChatUrls(IOptions<WebChatOptions> options)
{
    public const string Root = "/v3/directline";

    /// <summary>Scheme, host and path, with a slash at its end.</summary>
    public string ServiceUrl(HttpRequest request)
    {
        var url = options.Value.PublicUrl.Length > 0 ? options.Value.PublicUrl : $"{request.Scheme}://{request.Host}{request.PathBase}";
        return url.TrimEnd('/') + "/";
    }

    /// <summary>Where the socket is. A browser can't add headers to it, so token and watermark are in its query.</summary>
    public string Stream(HttpRequest request, string conversationId, string token, long watermark)
    {
        // http becomes ws, https becomes wss.
        var url = "ws" + ServiceUrl(request)["http".Length..].TrimEnd('/');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{url}{Root}/conversations/{Uri.EscapeDataString(conversationId)}/stream?watermark={watermark}&t={Uri.EscapeDataString(token)}");
    }

    public string Attachment(HttpRequest request, string uploadId) =>
        $"{ServiceUrl(request).TrimEnd('/')}{Root}/attachments/{Uri.EscapeDataString(uploadId)}";
}
