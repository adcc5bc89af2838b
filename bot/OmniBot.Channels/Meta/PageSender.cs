using System.Text.Json;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>Sends by the Send API of Messenger and Instagram, within their windows and no faster than they take calls.</summary>
internal sealed class PageSender : IDisposable
{
    /// <summary>How long after a user's message the bot may write. Source: Messenger Platform, "Send messages", "Standard messaging".</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>How long a person may. Source: Messenger Platform, "Human agent".</summary>
    public static readonly TimeSpan AgentWindow = TimeSpan.FromDays(7);

    private readonly PageOptions _options;
    private readonly PageFlavour _flavour;
    private readonly TimeProvider _time;
    private readonly GraphClient _graph;
    private readonly MetaPacer _messages;
    private readonly MetaPacer _media;

    public PageSender(PageFlavour flavour, PageOptions options, TimeProvider time, ILogger logger)
    {
        _flavour = flavour;
        _options = options;
        _time = time;
        _graph = new GraphClient(flavour.Channel, options, time, logger);
        _messages = new MetaPacer(options.MessagesPerSecond, TimeSpan.FromSeconds(1.0 / options.MessagesPerSecond), time);
        _media = new MetaPacer(options.MediaPerSecond, TimeSpan.FromSeconds(1.0 / options.MediaPerSecond), time);
    }

    /// <summary>Sends one activity.</summary>
    /// <exception cref="ChannelException">The window is over, or the API did not take it.</exception>
    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var activity = outbound.Activity;
        if (outbound.Operation != OutboundOperation.Send || activity.Type is not (ActivityTypes.Message or ActivityTypes.Typing))
        {
            return DeliveryReceipt.Accepted;
        }

        var account = outbound.Conversation.Account;
        var to = RecipientOf(outbound.Conversation.Conversation);
        if (activity.Type == ActivityTypes.Typing)
        {
            await PostAsync(account, new PageSend(to) { SenderAction = "mark_seen" }, cancellationToken);
            await PostAsync(account, new PageSend(to) { SenderAction = "typing_on" }, cancellationToken);
            return DeliveryReceipt.Accepted;
        }

        var (type, tag) = AllowanceOf(outbound);
        if (PageRenderer.ToMessage(activity, _flavour.Metadata, _flavour.Takes) is not { } message)
        {
            return DeliveryReceipt.Accepted;
        }

        if (message.Attachment is { Type: "audio" or "video" })
        {
            await _media.WaitAsync(account, cancellationToken);
        }

        var send = new PageSend(to) { MessagingType = type, Tag = tag, Message = message };
        var answer = message.Attachment is { Payload: { Url: null, TemplateType: null } }
            ? await UploadAsync(account, send, activity.Attachments![0], cancellationToken)
            : await PostAsync(account, send, cancellationToken);
        return new DeliveryReceipt(answer.Filled("message_id"u8));
    }

    public void Dispose() => _graph.Dispose();

    private static PageRecipient RecipientOf(string conversation) =>
        conversation.StartsWith(PageEvent.UserRefPrefix, StringComparison.Ordinal)
            ? new PageRecipient(null, conversation[PageEvent.UserRefPrefix.Length..])
            : new PageRecipient(conversation, null);

    private (string Type, string? Tag) AllowanceOf(OutboundActivity outbound)
    {
        if (outbound.LastReceivedAt is not { } last || _time.GetUtcNow() - last <= Window)
        {
            return ("RESPONSE", null);
        }

        var isAgents = outbound.Activity.From?.Role == AgentSender.Role;
        return isAgents && _time.GetUtcNow() - last <= AgentWindow
            ? ("MESSAGE_TAG", "HUMAN_AGENT")
            : throw new ChannelException(
                ChannelError.Rejected,
                $"10/{_flavour.WindowSubcode}: the user's last message is older than {(isAgents ? "7 days, after which nobody may write" : "24 hours, after which only an agent may write")}.");
    }

    private async Task<JsonElement> PostAsync(string account, PageSend send, CancellationToken cancellationToken)
    {
        await _messages.WaitAsync(account, cancellationToken);
        return await _graph.PostAsync(account, PathOf(account), JsonSerializer.SerializeToUtf8Bytes(send, PageWire.Readable.PageSend), cancellationToken);
    }

    // Source: Messenger Platform, "Send API", "Uploading a file from your server".
    private async Task<JsonElement> UploadAsync(string account, PageSend send, Attachment attachment, CancellationToken cancellationToken)
    {
        if (DataUrl.Parse(attachment.ContentUrl) is not { } file)
        {
            throw new ChannelException(ChannelError.Rejected, "A file's data URL can't be read.");
        }

        if (attachment.ContentType is { Length: > 0 } type && !type.EndsWith("/*", StringComparison.Ordinal))
        {
            file = file with { ContentType = type };
        }

        await _messages.WaitAsync(account, cancellationToken);
        using var form = new MultipartFormDataContent();
        foreach (var field in JsonSerializer.SerializeToElement(send, PageWire.Readable.PageSend).EnumerateObject())
        {
            form.Add(new StringContent(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()), field.Name);
        }

        form.Add(file.ToContent(), "filedata", attachment.Name ?? "file");
        return await _graph.PostFormAsync(account, PathOf(account), form, cancellationToken);
    }

    private string PathOf(string account) => $"{_flavour.Sender ?? Uri.EscapeDataString(account)}/messages";
}
