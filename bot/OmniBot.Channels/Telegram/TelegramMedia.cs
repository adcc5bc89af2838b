using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Telegram;

/// <summary>Fetches the files that users sent, by the <c>media://</c> addresses in their attachments.</summary>
/// <remarks>A file's own address lasts an hour and holds the bot's token. Source: Bot API, "getFile".</remarks>
internal sealed class TelegramMedia(TelegramClient client, MediaDownloads downloads, IOptions<TelegramOptions> options) : IMediaSource
{
    public string Channel => ChannelIds.Telegram;

    public bool Owns(Uri media) => MediaAddress.Parse(media.OriginalString) is { Channel: ChannelIds.Telegram };

    public async Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken)
    {
        if (MediaAddress.Parse(media.OriginalString) is not { Channel: ChannelIds.Telegram } file || file.Account != options.Value.BotId)
        {
            throw MediaDownloads.Refused("it is not one of this bot's");
        }

        if (await client.FindFileAsync(file.Id, cancellationToken) is not { Length: > 0 } path || path[0] == '/')
        {
            throw MediaDownloads.Refused("Telegram gives no address for it; a Bot API server in its local mode gives none");
        }

        var parts = path.Split('/');
        var address = new Uri($"{options.Value.ApiUrl}/file/bot{options.Value.Token}/{string.Join('/', parts.Select(Uri.EscapeDataString))}");
        var content = await downloads.OpenAsync(
            new MediaRequest(address) { IsConfigured = place => place.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority) },
            cancellationToken);
        return content with { Name = content.Name ?? parts[^1] };
    }
}
