using System.Globalization;
using OmniBot.Channels.Media;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Twilio;

/// <summary>Files of a message: <c>MediaUrl0</c>, <c>MediaContentType0</c> and so on.</summary>
internal static class TwilioFiles
{
    // An MMS has at most ten.
    private const int MaxFiles = 20;

    public static IList<Attachment> Of(TwilioFields fields, string account, string message)
    {
        List<Attachment> files = [];
        for (var at = 0; at < MaxFiles; at++)
        {
            var number = at.ToString(CultureInfo.InvariantCulture);
            if (fields[$"MediaUrl{number}"] is { } url)
            {
                files.Add(new Attachment(
                    fields[$"MediaContentType{number}"] ?? "application/octet-stream",
                    Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : MediaUrlOf(account, url),
                    name: fields[$"MediaFilename{number}"]));
            }
            else if (at < fields.Number("NumMedia"))
            {
                // Twilio could not fetch it, or does not keep it.
                files.Add(new Attachment(fields[$"MediaContentType{number}"] ?? "application/octet-stream", MediaUrlOf(account, $"{message}-{number}")));
            }
        }

        return files;
    }

    private static string MediaUrlOf(string account, string id) => new MediaAddress(ChannelIds.Twilio, account, id).ToString();
}
