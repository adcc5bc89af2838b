using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Acs;

/// <summary>Signs calls of the service with the resource's access key, or has a token of the machine's Entra identity.</summary>
/// <remarks>Source: Azure Communication Services, "Sign an HTTP request by HMAC".</remarks>
internal sealed class AcsCredential(IOptions<AcsOptions> options, TimeProvider time)
{
    private static readonly string[] s_scopes = ["https://communication.azure.com/.default"];
    private readonly Lazy<TokenCredential> _identity = new(() => new DefaultAzureCredential());

    /// <summary>Where the resource is, without a slash at the end.</summary>
    public string Endpoint => (PartOf("endpoint") ?? options.Value.Endpoint).TrimEnd('/');

    public async ValueTask SignAsync(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        if (PartOf("accesskey") is { } key)
        {
            Sign(request, body, key, time.GetUtcNow());
            return;
        }

        var token = await _identity.Value.GetTokenAsync(new TokenRequestContext(s_scopes), cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
    }

    internal static void Sign(HttpRequestMessage request, byte[] body, string key, DateTimeOffset now)
    {
        var date = now.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(body));
        var text = $"{request.Method.Method}\n{request.RequestUri!.PathAndQuery}\n{date};{request.RequestUri.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(text)));
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-content-sha256", hash);
        request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }

    private string? PartOf(string name)
    {
        foreach (var part in options.Value.ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && part[..at].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part[(at + 1)..];
            }
        }

        return null;
    }
}
