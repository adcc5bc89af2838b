namespace OmniBot.Channels.Media;

/// <summary>Names a user's file that only the vendor's API gives out: <c>media://channel/account/id</c>, each part URL-escaped.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Account">Our account there.</param>
/// <param name="Id">The vendor's id of the file.</param>
internal sealed record MediaAddress(string Channel, string Account, string Id)
{
    private const string Scheme = "media://";

    /// <summary>Reads the text form; null for anything else.</summary>
    public static MediaAddress? Parse(string? url) =>
        url is not null && url.StartsWith(Scheme, StringComparison.Ordinal) && url[Scheme.Length..].Split('/') is [var channel, var account, var id]
            ? new MediaAddress(Uri.UnescapeDataString(channel), Uri.UnescapeDataString(account), Uri.UnescapeDataString(id))
            : null;

    public override string ToString() => $"{Scheme}{Uri.EscapeDataString(Channel)}/{Uri.EscapeDataString(Account)}/{Uri.EscapeDataString(Id)}";
}
