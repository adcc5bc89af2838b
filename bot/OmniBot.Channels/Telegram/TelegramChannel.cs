using System.Globalization;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace OmniBot.Channels.Telegram;

/// <summary>Sends by the Bot API.</summary>
internal sealed class TelegramChannel(TelegramClient client, ILogger<TelegramChannel> logger) : IChannel
{
    public string Id => ChannelIds.Telegram;

    /// <remarks>
    /// Source: Bot API, "sendMessage", "InlineKeyboardButton", "Sending files": by address 5 MB for photos and 20 MB for other files.
    /// The number and the length of buttons are ours: Telegram takes about a hundred, but phones show few, and cut their titles.
    /// </remarks>
    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = 24,
        MaxCardActions = 24,
        MaxActionTitleLength = 64,
        MaxActionValueBytes = 64,
        UrlActions = true,
        MaxTextLength = 4096,
        TextUnit = LengthUnit.Utf16,
        Markup = MarkupDialect.TelegramHtml,
        Typing = true,
        Update = true,
        Delete = true,
        Media = MediaKinds.Files | MediaKinds.Location | MediaKinds.Contact,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 5_000_000, [MediaKinds.Audio] = 20_000_000, [MediaKinds.Video] = 20_000_000, [MediaKinds.Document] = 20_000_000,
        },
        MaxCaptionLength = 1024,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var to = TelegramAddress.Of(outbound.Conversation);
        switch (outbound)
        {
            case { Operation: OutboundOperation.Delete }:
                return await DeleteAsync(to, MessageIdOf(outbound), cancellationToken);
            case { Operation: OutboundOperation.Update }:
                return await EditAsync(to, MessageIdOf(outbound), outbound.Activity, cancellationToken);
            case { Activity.Type: ActivityTypes.Typing }:
                await client.TypeAsync(to, cancellationToken);
                return DeliveryReceipt.Accepted;
            case { Activity.Type: ActivityTypes.Message } when !TelegramOutgoing.IsEmpty(outbound.Activity):
                var sent = await SendMessageAsync(to, outbound.Activity, cancellationToken);
                return new DeliveryReceipt(sent.Id.ToString(CultureInfo.InvariantCulture));
            default:
                return DeliveryReceipt.Accepted;
        }
    }

    private async Task<Message> SendMessageAsync(TelegramAddress to, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallAsync(
                to, (bot, chat, token) => TelegramOutgoing.SendAsync(bot, chat, activity, token), TelegramErrors.IsFileUnfetched, cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramErrors.IsFileUnfetched(error))
        {
            TelegramLog.FileNotFetched(logger);
            return await client.CallAsync(
                to, (bot, chat, token) => TelegramOutgoing.SendLinkAsync(bot, chat, activity, token), _ => false, cancellationToken);
        }
    }

    private async Task<DeliveryReceipt> EditAsync(TelegramAddress to, int message, Activity activity, CancellationToken cancellationToken)
    {
        var keyboard = TelegramOutgoing.KeyboardOf(activity);
        try
        {
            await client.CallAsync(
                to,
                (bot, chat, token) => bot.EditMessageText(
                    chat.Chat, message, activity.Text ?? "", ParseMode.Html, keyboard, businessConnectionId: chat.Business, cancellationToken: token),
                error => TelegramErrors.IsNotModified(error) || TelegramErrors.HasNoText(error),
                cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramErrors.HasNoText(error))
        {
            await EditCaptionAsync(to, message, activity.Text, keyboard, cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramErrors.IsNotModified(error))
        {
            // It already says so.
        }

        return DeliveryReceipt.Accepted;
    }

    private async Task EditCaptionAsync(
        TelegramAddress to, int message, string? text, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(
                to,
                (bot, chat, token) => bot.EditMessageCaption(
                    chat.Chat, message, text, ParseMode.Html, keyboard, businessConnectionId: chat.Business, cancellationToken: token),
                TelegramErrors.IsNotModified,
                cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramErrors.IsNotModified(error))
        {
            // It already says so.
        }
    }

    private async Task<DeliveryReceipt> DeleteAsync(TelegramAddress to, int message, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(
                to,
                async (bot, chat, token) =>
                {
                    await (chat.Business is null
                        ? bot.DeleteMessage(chat.Chat, message, token)
                        : bot.DeleteBusinessMessages(chat.Business, [message], token));
                    return true;
                },
                TelegramErrors.IsGone,
                cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramErrors.IsGone(error))
        {
            // It is gone already.
        }

        return DeliveryReceipt.Accepted;
    }

    private static int MessageIdOf(OutboundActivity outbound) =>
        int.TryParse(outbound.ChannelActivityId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ChannelException(ChannelError.Rejected, "It is not known which message of Telegram to change.");
}
