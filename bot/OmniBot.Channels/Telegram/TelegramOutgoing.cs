using System.Globalization;
using System.Net;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace OmniBot.Channels.Telegram;

/// <summary>One fitted activity as one call of the Bot API. Source: Bot API, "Available methods" and "Sending files".</summary>
internal static class TelegramOutgoing
{
    // Titles up to these lengths share a row with one, or two, others.
    private const int HalfRowTitle = 18;
    private const int ThirdRowTitle = 10;

    /// <summary>There is nothing in it that Telegram could show.</summary>
    public static bool IsEmpty(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && activity.Attachments is not { Count: > 0 } && CoordinatesOf(activity) is null;

    public static Task<Message> SendAsync(ITelegramBotClient bot, TelegramAddress to, Activity activity, CancellationToken cancellationToken)
    {
        if (CoordinatesOf(activity) is { Latitude: { } latitude, Longitude: { } longitude } place)
        {
            return SendPlaceAsync(bot, to, activity, (latitude, longitude, place.Name), cancellationToken);
        }

        return activity.Attachments is [var file, ..]
            ? SendFileAsync(bot, to, activity, file, cancellationToken)
            : SendTextAsync(bot, to, activity, activity.Text ?? "", cancellationToken);
    }

    /// <summary>The file's address instead of the file, for what Telegram can't fetch.</summary>
    public static Task<Message> SendLinkAsync(ITelegramBotClient bot, TelegramAddress to, Activity activity, CancellationToken cancellationToken)
    {
        var file = activity.Attachments![0];
        var link = $"<a href=\"{WebUtility.HtmlEncode(file.ContentUrl)}\">{WebUtility.HtmlEncode(NameOf(file))}</a>";
        return SendTextAsync(bot, to, activity, string.IsNullOrEmpty(activity.Text) ? link : $"{activity.Text}\n{link}", cancellationToken);
    }

    /// <summary>The suggested actions as buttons below the message; null when there are none.</summary>
    public static InlineKeyboardMarkup? KeyboardOf(Activity activity)
    {
        var buttons = (activity.SuggestedActions?.Actions ?? []).Select(ButtonOf).OfType<InlineKeyboardButton>().ToList();
        if (buttons.Count == 0)
        {
            return null;
        }

        var longest = buttons.Max(button => button.Text.Length);
        return new InlineKeyboardMarkup(buttons.Chunk(longest <= ThirdRowTitle ? 3 : longest <= HalfRowTitle ? 2 : 1));
    }

    private static InlineKeyboardButton? ButtonOf(CardAction action)
    {
        var title = action.Title ?? "";
        var value = action.Value switch
        {
            null => title,
            string text => text,
            JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
            var other => ActivityJson.ToElement(other).GetRawText(),
        };
        return action.Type != ActionTypes.OpenUrl ? InlineKeyboardButton.WithCallbackData(title, value)
            : Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "tg" ? InlineKeyboardButton.WithUrl(title, value)
            : null;
    }

    private static Task<Message> SendTextAsync(
        ITelegramBotClient bot, TelegramAddress to, Activity activity, string html, CancellationToken cancellationToken) =>
        bot.SendMessage(
            to.Chat, html, ParseMode.Html, ReplyOf(to, activity), KeyboardOf(activity), messageThreadId: to.Thread, businessConnectionId: to.Business,
            directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken);

    private static Task<Message> SendPlaceAsync(
        ITelegramBotClient bot, TelegramAddress to, Activity activity, (double Latitude, double Longitude, string? Name) place, CancellationToken cancellationToken)
    {
        var address = AddressOf(activity);
        if ((place.Name ?? address) is not { Length: > 0 } title)
        {
            return bot.SendLocation(
                to.Chat, place.Latitude, place.Longitude, ReplyOf(to, activity), KeyboardOf(activity), messageThreadId: to.Thread,
                businessConnectionId: to.Business, directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken);
        }

        // A venue must have an address.
        address ??= string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.#####}, {place.Longitude:0.#####}");
        return bot.SendVenue(
            to.Chat, place.Latitude, place.Longitude, title, address, ReplyOf(to, activity), KeyboardOf(activity), messageThreadId: to.Thread,
            businessConnectionId: to.Business, directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken);
    }

    private static Task<Message> SendFileAsync(
        ITelegramBotClient bot, TelegramAddress to, Activity activity, Attachment file, CancellationToken cancellationToken)
    {
        var (reply, keyboard, caption) = (ReplyOf(to, activity), KeyboardOf(activity), string.IsNullOrEmpty(activity.Text) ? null : activity.Text);
        if (CardOf(file) is { } card)
        {
            if (VCard.Find(card, "TEL") is { Length: > 0 } phone)
            {
                return bot.SendContact(
                    to.Chat, phone, VCard.Find(card, "FN") is { Length: > 0 } name ? name : phone, vcard: card.Length <= 2048 ? card : null,
                    replyParameters: reply, replyMarkup: keyboard, messageThreadId: to.Thread, businessConnectionId: to.Business,
                    directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken);
            }

            file = new Attachment(file.ContentType, "data:text/vcard;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(card)), name: "contact.vcf");
        }

        if (FileOf(file) is not { } input)
        {
            throw new ChannelException(ChannelError.Rejected, "The file has no address that Telegram could fetch it from.");
        }

        return MethodOf(file, input) switch
        {
            "photo" => bot.SendPhoto(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            "animation" => bot.SendAnimation(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, messageThreadId: to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            "audio" => bot.SendAudio(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, title: file.Name, messageThreadId: to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            "voice" => bot.SendVoice(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, messageThreadId: to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            "video" => bot.SendVideo(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, messageThreadId: to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            "document" => bot.SendDocument(
                to.Chat, input, caption, ParseMode.Html, reply, keyboard, messageThreadId: to.Thread, businessConnectionId: to.Business,
                directMessagesTopicId: to.DirectTopic, cancellationToken: cancellationToken),
            _ => SendLinkAsync(bot, to, activity, cancellationToken),
        };
    }

    // By address Telegram takes no other documents than PDF, ZIP and GIF. The files of cards have no exact type.
    private static string MethodOf(Attachment file, InputFile input) => file.ContentType?.ToLowerInvariant() switch
    {
        "image/gif" => "animation",
        "image/*" when file.ContentUrl!.EndsWith(".gif", StringComparison.OrdinalIgnoreCase) => "animation",
        "image/jpeg" or "image/png" or "image/webp" or "image/*" => "photo",
        "audio/ogg" or "audio/opus" => "voice",
        "audio/mpeg" or "audio/mp3" or "audio/mp4" or "audio/m4a" or "audio/x-m4a" or "audio/*" => "audio",
        "video/mp4" or "video/*" => "video",
        "application/pdf" or "application/zip" => "document",
        _ => input is InputFileUrl ? "link" : "document",
    };

    private static InputFile? FileOf(Attachment file)
    {
        var url = file.ContentUrl ?? "";
        return DataUrl.BytesOf(url) is { } bytes ? InputFile.FromStream(new MemoryStream(bytes), NameOf(file))
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? InputFile.FromUri(url)
            : null;
    }

    private static string NameOf(Attachment file) =>
        !string.IsNullOrEmpty(file.Name) ? file.Name
        : file.ContentUrl is { } url && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(new Uri(url).AbsolutePath) is { Length: > 0 } name
            ? name
            : "file";

    private static string? CardOf(Attachment file) =>
        file.ContentType is not ("text/vcard" or "text/x-vcard") ? null : file.Content switch
        {
            string card => card,
            JsonElement { ValueKind: JsonValueKind.String } card => card.GetString(),
            _ => file.ContentUrl is { } url && DataUrl.BytesOf(url) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null,
        };

    // In a group several people talk at once, so an answer shows what it answers.
    private static ReplyParameters? ReplyOf(TelegramAddress to, Activity activity) =>
        to.IsGroup && int.TryParse(activity.ReplyToId, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
            ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true }
            : null;

    private static GeoCoordinates? CoordinatesOf(Activity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity.Type == GeoCoordinates.EntityType)?.GetAs<GeoCoordinates>();

    private static string? AddressOf(Activity activity)
    {
        var place = activity.Entities?.FirstOrDefault(entity => entity.Type == Place.EntityType)?.GetAs<Place>();
        return place?.Address switch
        {
            string address => address,
            JsonElement { ValueKind: JsonValueKind.String } address => address.GetString(),
            _ => activity.Entities?.FirstOrDefault(entity => entity.Type == GeoCoordinates.EntityType)?.Properties.TryGetValue("address", out var text) == true
                && text.ValueKind == JsonValueKind.String
                    ? text.GetString()
                    : null,
        };
    }
}
