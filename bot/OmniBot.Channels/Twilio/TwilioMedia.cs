using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

/// <summary>Fetches the files that users sent, by their <c>MediaUrl</c>.</summary>
/// <remarks>
/// The credentials go to our account's media only: a user may write any address. The API leads on to a store, which gets none.
/// Source: Twilio Docs, "Media resource", "Fetch a Media resource".
/// </remarks>
internal sealed partial class TwilioMedia(TwilioClient client, MediaDownloads downloads, IOptions<TwilioOptions> options) : IMediaSource
{
    public string Channel => ChannelIds.Twilio;

    public bool Owns(Uri media) => media.Scheme == "media" || AccountOf(media) is not null;

    public Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken)
    {
        if (AccountOf(media) is not { Length: > 0 } account)
        {
            throw MediaDownloads.Refused("Twilio did not keep it");
        }

        if (account != options.Value.AccountSid)
        {
            throw MediaDownloads.Refused("it is not one of the account's");
        }

        return downloads.OpenAsync(new MediaRequest(media) { Authorization = client.Authorization, IsConfigured = IsOfApi }, cancellationToken);
    }

    private string? AccountOf(Uri media) =>
        IsOfApi(media) && media.Query.Length == 0 && Path().Match(media.AbsolutePath) is { Success: true } path ? path.Groups["account"].Value : null;

    private bool IsOfApi(Uri place) => place.GetLeftPart(UriPartial.Authority) == new Uri(options.Value.ApiUrl).GetLeftPart(UriPartial.Authority);

    [GeneratedRegex("^/2010-04-01/Accounts/(?<account>AC[0-9a-fA-F]{32})/Messages/[A-Z]{2}[0-9a-fA-F]{32}/Media/ME[0-9a-fA-F]{32}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
