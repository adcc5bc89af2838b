using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.Telegram;

/// <summary>Tells the app that a pressed button arrived: until then it shows that it is busy. Source: Bot API, answerCallbackQuery.</summary>
internal sealed class TelegramButtons(TelegramClient client, ILogger<TelegramButtons> logger)
{
    /// <summary>Answers the buttons among stored activities, beside all else: nothing depends on it, and nobody waits for it.</summary>
    public void Release(IReadOnlyList<InboundActivity> activities)
    {
        foreach (var inbound in activities)
        {
            if (TelegramMapper.CallbackOf(inbound.Activity) is { } callback)
            {
                _ = ReleaseAsync(callback);
            }
        }
    }

    private async Task ReleaseAsync(string callback)
    {
        try
        {
            await client.AnswerCallbackAsync(callback, CancellationToken.None);
        }
        catch (ChannelException exception)
        {
            TelegramLog.ButtonNotReleased(logger, exception.Message);
        }
    }
}
