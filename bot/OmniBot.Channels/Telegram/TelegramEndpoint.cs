using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Telegram;

/// <summary><c>POST /api/telegram</c>.</summary>
public static class TelegramEndpoint
{
    internal const string Path = "/api/telegram";

    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        WebhookReceiver.Map(endpoints.MapPost(Path, ReceiveAsync));
        return endpoints;
    }

    // Telegram repeats an update that it gets no 2xx for, for about a day, and holds back the chat's later updates meanwhile.
    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        WebhookReceiver receiver,
        TelegramVerifier verifier,
        TelegramButtons buttons,
        IOptions<TelegramOptions> options,
        CancellationToken cancellationToken)
    {
        if (options.Value.Missing() is [var missing, ..])
        {
            return Results.Problem($"The channel is off: {missing} is not set.", statusCode: StatusCodes.Status404NotFound);
        }

        if (options.Value.Polling)
        {
            return Results.Problem("Updates are fetched: Channels:Telegram:Polling is true.", statusCode: StatusCodes.Status404NotFound);
        }

        WebhookContent? content = null;
        var answer = await receiver.ReceiveAsync(
            context,
            new Webhook(
                Core.Channels.ChannelIds.Telegram,
                (call, _) => verifier.RefusalOf(call.Request.Headers),
                (_, body) => content = TelegramMapper.Parse(body, options.Value.BotId)),
            cancellationToken);
        if (answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } && content is not null)
        {
            buttons.Release(content.Activities);
        }

        return answer;
    }
}
