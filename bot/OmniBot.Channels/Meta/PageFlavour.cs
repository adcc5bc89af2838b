namespace OmniBot.Channels.Meta;

/// <summary>Where Messenger and Instagram differ in sending.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="WindowSubcode">The API's own subcode for a message outside of the window.</param>
/// <param name="Takes">Whether files of a kind and media type are taken.</param>
internal sealed record PageFlavour(string Channel, int WindowSubcode, Func<string, string, bool> Takes)
{
    /// <summary>What messages carry so that their echoes are known; null where there is no such field.</summary>
    public string? Metadata { get; init; }

    /// <summary>Who sends, in the path; null for the account's id.</summary>
    public string? Sender { get; init; }
}
