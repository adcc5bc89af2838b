using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Tokens;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Acs;

/// <summary>Lets in who has the secret of the subscription's URL and, where an audience is set, an Entra token of Event Grid.</summary>
/// <remarks>Event Grid signs no bodies. Source: Event Grid, "Authenticate event delivery to event handlers".</remarks>
internal sealed class AcsVerifier(IOptions<AcsOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lazy<BearerTokens> _tokens = new(() => new BearerTokens(options.Value.MetadataUrl, time));

    /// <summary>Why the caller is not let in, or null.</summary>
    public async Task<string?> RefusalOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.Secret.Length > 0)
        {
            var given = request.Query["secret"] is [{ } only] ? only : null;
            if (!(FixedTime.IsSecret(given, settings.Secret) | FixedTime.IsSecret(given, settings.PreviousSecret)))
            {
                return "The URL has not the secret of the subscription.";
            }
        }

        if (settings.TakesTokens)
        {
            var authorization = request.Headers.Authorization is [{ } only] ? only : null;
            var issuers = settings.Issuers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var claims = await _tokens.Value.FindClaimsAsync(authorization, [settings.Audience], issuers, cancellationToken);
            if (claims is null || (claims.FindFirst("azp") ?? claims.FindFirst("appid"))?.Value != settings.TokenAppId)
            {
                return "The call has no token of Event Grid's for this bot.";
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (_tokens.IsValueCreated)
        {
            _tokens.Value.Dispose();
        }
    }
}
