using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Webhooks;

/// <summary>What all webhooks have in common: limits, the check of the raw body, the inbox, and only then the 2xx.</summary>
internal sealed class WebhookReceiver(
    IConversationDispatcher conversations,
    IDeliveryReports reports,
    SenderLimiter limiter,
    IOptions<WebhookOptions> options,
    ILogger<WebhookReceiver> logger)
{
    /// <summary>Marks an endpoint whose calls go through <see cref="ReceiveAsync"/>.</summary>
    public static void Map(IEndpointConventionBuilder endpoint) => ConnectionArrival.Keep(endpoint);

    /// <summary>Takes a call of a vendor that is answered asynchronously.</summary>
    public async Task<IResult> ReceiveAsync(HttpContext context, Webhook webhook, CancellationToken cancellationToken)
    {
        using var arrival = ConnectionArrival.OfRequest(context);
        var (content, refusal) = await ReadAsync(context, webhook, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (content!.Activities.Count > 0)
        {
            IReadOnlyList<InboundActivity> activities =
                arrival is null ? content.Activities : [content.Activities[0] with { Arrival = arrival }, .. content.Activities.Skip(1)];
            await conversations.EnqueueAsync(activities, cancellationToken);
        }

        if (content.Reports.Count > 0)
        {
            await reports.ReportAsync(content.Reports, cancellationToken);
        }

        return webhook.Taken;
    }

    /// <summary>Takes a call whose answer must hold the bot's replies.</summary>
    /// <param name="context">The call.</param>
    /// <param name="webhook">How it is checked and read.</param>
    /// <param name="answer">Makes the answer of the turn's replies; null when the body held no activity.</param>
    /// <param name="wait">Longest wait for the turn; it runs on when that is over, and <paramref name="late"/> answers.</param>
    /// <param name="late">The answer when the turn takes longer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext context,
        Webhook webhook,
        Func<WebhookContent, IReadOnlyList<Activity>?, IResult> answer,
        TimeSpan wait,
        Func<WebhookContent, IResult> late,
        CancellationToken cancellationToken)
    {
        var (content, refusal) = await ReadAsync(context, webhook, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (content!.Activities.Count == 0)
        {
            return answer(content, null);
        }

        try
        {
            var turn = await conversations.EnqueueAndWaitAsync(content.Activities[0], cancellationToken).WaitAsync(wait, cancellationToken);
            return answer(content, turn.Replies);
        }
        catch (TimeoutException)
        {
            return late(content);
        }
    }

    private async Task<(WebhookContent? Content, IResult? Refusal)> ReadAsync(HttpContext context, Webhook webhook, CancellationToken cancellationToken)
    {
        // No vendor compresses its calls, so nothing is unpacked: a small body can't become a large one.
        if (context.Request.Headers.ContentEncoding.Count > 0 || !IsOfType(context.Request.ContentType, webhook.ContentTypes))
        {
            return Refuse(webhook, StatusCodes.Status415UnsupportedMediaType, $"The body comes as {string.Join(" or ", webhook.ContentTypes)}, not compressed.");
        }

        if (await RequestBody.ReadAsync(context.Request, options.Value.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return Refuse(webhook, StatusCodes.Status413PayloadTooLarge, $"The body may have {options.Value.MaxBodyBytes} bytes.");
        }

        if (webhook.RefusalOf(context, body) is { } refusal)
        {
            return Refuse(webhook, webhook.RefusedStatus, refusal);
        }

        var content = webhook.Read(context, body);
        if (content.Problem is { } problem)
        {
            return Refuse(webhook, StatusCodes.Status400BadRequest, problem);
        }

        if (limiter.Take(content.Activities) is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Refuse(webhook, webhook.BusyStatus, "Too many messages.");
        }

        return (content, null);
    }

    private (WebhookContent? Content, IResult? Refusal) Refuse(Webhook webhook, int status, string reason)
    {
        WebhooksLog.Refused(logger, webhook.Channel, status, reason);
        return (null, Results.Problem(reason, statusCode: status));
    }

    private static bool IsOfType(string? contentType, IReadOnlyList<string> types) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && types.Contains(type.MediaType, StringComparer.OrdinalIgnoreCase);
}
