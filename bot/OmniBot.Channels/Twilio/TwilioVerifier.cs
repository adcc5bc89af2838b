using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Twilio;

/// <summary>Refuses calls that were not signed with the account's auth token, the primary or the secondary one.</summary>
internal sealed class TwilioVerifier(IOptions<TwilioOptions> options)
{
    public const string SignatureHeader = "X-Twilio-Signature";

    /// <summary>Why a call may not come in, or null.</summary>
    public string? RefusalOf(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        if (request.Headers[SignatureHeader] is not [{ } signature])
        {
            return $"The call has no {SignatureHeader} header.";
        }

        var url = UrlOf(request);
        IReadOnlyList<KeyValuePair<string, string>> fields = [];
        if (request.HasJsonContentType())
        {
            if (!TwilioSignature.HasHashOf(url, body.Span))
            {
                return "The query's bodySHA256 is not the hash of the body.";
            }
        }
        else if (TwilioFields.ReadForm(body.Span) is { } form)
        {
            fields = form.Values;
        }
        else
        {
            // Without fields the signature would be over the address alone, and cover no body.
            return "The body is not a form.";
        }

        var isPrimary = TwilioSignature.IsOf(options.Value.AuthToken, signature, url, fields);
        var isSecondary = TwilioSignature.IsOf(options.Value.SecondaryAuthToken, signature, url, fields);
        if (!(isPrimary | isSecondary))
        {
            return $"The {SignatureHeader} header is not the signature of this call; behind a proxy, set Channels:Twilio:PublicUrl.";
        }

        return null;
    }

    // Twilio signs the address that it was told, with the credentials in it; here these are a header. PublicUrl can hold them too.
    private string UrlOf(HttpRequest request)
    {
        var path = $"{request.PathBase}{request.Path}{request.QueryString}";
        return options.Value.PublicUrl.Length > 0 ? options.Value.PublicUrl.TrimEnd('/') + path : UriHelper.GetEncodedUrl(request);
    }
}
