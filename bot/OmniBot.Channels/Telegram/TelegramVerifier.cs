using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Telegram;

/// <summary>Refuses calls without the secret that <c>setWebhook</c> gave to Telegram, which signs nothing.</summary>
/// <remarks>Source: Bot API, setWebhook, secret_token.</remarks>
internal sealed class TelegramVerifier(IOptions<TelegramOptions> options)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Why a call may not come in, or null.</summary>
    public string? RefusalOf(IHeaderDictionary headers)
    {
        var given = headers[SecretHeader];
        if (given.Count != 1)
        {
            return $"The call has no {SecretHeader} header.";
        }

        var isCurrent = FixedTime.IsSecret(given[0], options.Value.WebhookSecret);
        var isPrevious = FixedTime.IsSecret(given[0], options.Value.PreviousWebhookSecret);
        return isCurrent | isPrevious ? null : $"The {SecretHeader} header has another secret.";
    }
}
