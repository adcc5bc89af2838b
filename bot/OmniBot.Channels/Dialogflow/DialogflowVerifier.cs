using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Tokens;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Dialogflow;

/// <summary>Lets in who has the static header, the password, or an ID token of Dialogflow's service account.</summary>
/// <remarks>Dialogflow signs no bodies. Source: Conversational Agents, "Webhook", "Authentication".</remarks>
internal sealed class DialogflowVerifier(IOptions<DialogflowOptions> options, TimeProvider time) : IDisposable
{
    private static readonly string[] s_issuers = ["https://accounts.google.com", "accounts.google.com"];
    private readonly Lazy<BearerTokens> _tokens = new(() => new BearerTokens(options.Value.MetadataUrl, time));

    /// <summary>Why the caller is not let in, or null.</summary>
    public async Task<string?> RefusalOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (request.Headers[settings.SecretHeader] is [{ } secret]
            && (FixedTime.IsSecret(secret, settings.Secret) | FixedTime.IsSecret(secret, settings.PreviousSecret)))
        {
            return null;
        }

        var authorization = request.Headers.Authorization is [{ } only] ? only : null;
        if (settings is { BasicUser.Length: > 0, BasicPassword.Length: > 0 }
            && FixedTime.IsSecret(authorization, $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.BasicUser}:{settings.BasicPassword}"))}"))
        {
            return null;
        }

        if (settings.TakesTokens
            && await _tokens.Value.FindClaimsAsync(authorization, [settings.Audience], s_issuers, cancellationToken) is { } claims
            && claims.FindFirst("email")?.Value == settings.ServiceAccount
            && string.Equals(claims.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return "The call has none of the credentials that are set for Dialogflow.";
    }

    public void Dispose()
    {
        if (_tokens.IsValueCreated)
        {
            _tokens.Value.Dispose();
        }
    }
}
