using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MimeKit;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Email;

/// <summary>A mail to a message.</summary>
internal static class EmailMapper
{
    public const string ReferencesProperty = "references";
    private const int MostReferences = 20;

    static EmailMapper() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a mail of anybody's, as it is written in a file.</summary>
    /// <remarks>A text without a header is taken for what somebody wrote in a mail: one sees what is left of it without quotes and signature.</remarks>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body)
    {
        var content = Parse(body, ownAddress: null, authservId: "");
        return content.Problem is not null && WordsOf(body.Span) is { } words
            ? WebhookContent.Of(new InboundActivity(
                new ConversationKey(ChannelIds.Email, "", ""),
                new Activity(ActivityTypes.Message) { ChannelId = ChannelIds.Email, Text = words, TextFormat = TextFormatTypes.Plain }))
                with { Nothing = "the words of a mail without its headers" }
            : content;
    }

    /// <summary>Reads a mail. One that is not to be answered is read too: <see cref="WebhookContent.Nothing"/> says why it is not for the bot.</summary>
    /// <param name="body">The mail, as RFC 5322 writes it.</param>
    /// <param name="ownAddress">The mailbox; null for whoever the mail is to.</param>
    /// <param name="authservId">Name of the server whose <c>Authentication-Results</c> are believed; empty for none.</param>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body, string? ownAddress, string authservId)
    {
        try
        {
            using var stream = new MemoryStream(WithoutEnvelope(body).ToArray(), writable: false);
            using var message = MimeMessage.Load(stream);
            return IsMail(message) ? Of(message, body.Span, ownAddress, authservId) : WebhookContent.Malformed("The text is not a mail: it has none of the headers of one.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a parser of hostile mails may throw: one of them must not stop the reading of all others.
            return WebhookContent.Malformed("The text is not a mail.");
        }
    }

    private static WebhookContent Of(MimeMessage message, ReadOnlySpan<byte> raw, string? ownAddress, string authservId)
    {
        var account = (ownAddress ?? AddressOf(message.To) ?? message.Headers["Delivered-To"]?.Trim().Trim('<', '>') ?? "").ToLowerInvariant();
        var isReport = EmailReports.IsReport(message);
        if (isReport && EmailReports.Of(message, account) is { Count: > 0 } reports)
        {
            return new WebhookContent([], reports, "delivery status");
        }

        var sender = SenderOf(message);
        var reason = isReport ? "a report that names no mail of ours" : EmailLoops.ReasonOf(message, sender?.Address, ownAddress);
        var id = message.MessageId is { Length: > 0 } given ? given : $"no-id-{Convert.ToHexStringLower(SHA256.HashData(raw))[..32]}";
        var address = sender?.Address.ToLowerInvariant() ?? "";
        var conversation = EmailThread.ConversationOf(message, address, id);
        var content = EmailContent.Of(message);
        var visible = EmailReply.Visible(content.Text);
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = id,
            Timestamp = message.Headers.Contains(HeaderId.Date) && message.Date != default ? message.Date : null,
            ChannelId = ChannelIds.Email,
            From = new ChannelAccount(address, sender?.Name is { Length: > 0 } name ? name : null, RoleTypes.User),
            Recipient = new ChannelAccount(account, role: RoleTypes.Bot),
            Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: conversation, name: message.Subject),

            // A mail may be all in its subject.
            Text = visible.Length > 0 ? visible : message.Subject ?? "",
            TextFormat = TextFormatTypes.Plain,
            Locale = LanguageOf(message),
            ReplyToId = message.InReplyTo ?? message.References.LastOrDefault(),
            Attachments = EmailFiles.Of(content, account, id),
            ChannelData = DataOf(message, visible == content.Text.Trim() ? null : content.Text, EmailAuthentication.Of(message, authservId)),
        };

        // What an answer has to repeat travels with the conversation.
        activity.Conversation.Properties[ReferencesProperty] =
            JsonSerializer.SerializeToElement(string.Join(' ', Shortened([.. message.References, id]).Select(each => $"<{each}>")));
        return new WebhookContent(
            [new InboundActivity(new ConversationKey(ChannelIds.Email, account, conversation), activity)], [], reason ?? (sender is null ? "a mail without a sender" : null));
    }

    private static string? WordsOf(ReadOnlySpan<byte> body)
    {
        if (body.TrimStart(" \r\n\t"u8) is [] or [(byte)'{' or (byte)'[', ..] || !System.Text.Unicode.Utf8.IsValid(body))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(body);
        return text.All(character => !char.IsControl(character) || char.IsWhiteSpace(character)) && EmailReply.Visible(text) is { Length: > 0 } visible ? visible : null;
    }

    private static bool IsMail(MimeMessage message) =>
        message.Headers.Any(header => header.Id is HeaderId.From or HeaderId.To or HeaderId.Subject or HeaderId.Date or HeaderId.MessageId
            or HeaderId.Received or HeaderId.ContentType or HeaderId.MimeVersion or HeaderId.Sender);

    // The first line of a mailbox file.
    private static ReadOnlyMemory<byte> WithoutEnvelope(ReadOnlyMemory<byte> body)
    {
        var start = body.Span.IndexOfAnyExcept("\r\n \t"u8);
        var rest = start > 0 ? body[start..] : body;
        return rest.Span.StartsWith("From "u8) && rest.Span.IndexOf((byte)'\n') is var end and > 0 ? rest[(end + 1)..] : rest;
    }

    private static MailboxAddress? SenderOf(MimeMessage message) =>
        message.From.Mailboxes.Concat(message.ReplyTo.Mailboxes).Append(message.Sender).OfType<MailboxAddress>()
            .FirstOrDefault(mailbox => mailbox.Address.Contains('@', StringComparison.Ordinal));

    private static string? AddressOf(InternetAddressList addresses) => addresses.Mailboxes.FirstOrDefault()?.Address;

    private static string? LanguageOf(MimeMessage message) =>
        (message.Headers["Content-Language"] ?? message.Headers["Accept-Language"])?.Split(',', ';')[0].Trim() is { Length: > 1 and < 36 } language ? language : null;

    private static IEnumerable<string> Shortened(List<string> references) =>
        references.Count <= MostReferences ? references : references.Take(1).Concat(references.TakeLast(MostReferences - 1));

    private static JsonElement DataOf(MimeMessage message, string? fullText, JsonObject? authentication)
    {
        var data = new JsonObject
        {
            ["messageId"] = message.MessageId,
            ["subject"] = message.Subject,
            ["date"] = message.Headers["Date"],
            ["from"] = message.From.ToString(),
            ["to"] = message.To.ToString(),
            ["cc"] = message.Cc.Count > 0 ? message.Cc.ToString() : null,
            ["replyTo"] = message.ReplyTo.Count > 0 ? message.ReplyTo.ToString() : null,
            ["inReplyTo"] = message.InReplyTo,
            ["references"] = message.References.Count > 0 ? new JsonArray([.. message.References.Select(each => (JsonNode)each)]) : null,
            ["fullText"] = fullText,
            ["authentication"] = authentication,
        };
        foreach (var empty in data.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            data.Remove(empty);
        }

        return JsonSerializer.SerializeToElement(data);
    }
}
