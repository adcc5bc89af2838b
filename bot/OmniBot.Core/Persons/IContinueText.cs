namespace OmniBot.Core.Persons;

/// <summary>The words about continuing a conversation on another channel.</summary>
public interface IContinueText
{
    /// <summary>The channel that a user wants to continue on, as an id of <see cref="Channels.ChannelIds"/>; null when the text says nothing of the kind.</summary>
    string? ChannelIn(string text, string? locale);

    /// <summary>Offers the link.</summary>
    /// <param name="channel">The channel's id.</param>
    /// <param name="url">The link.</param>
    /// <param name="code">The code, for who opens the channel by hand.</param>
    /// <param name="locale">The user's language.</param>
    string Offer(string channel, string url, string code, string? locale);

    /// <summary>The words that the link puts into the user's first message.</summary>
    string Words(string code, string? locale);

    /// <summary>The channel is not set up.</summary>
    string NotThere(string channel, string? locale);

    /// <summary>The code is unknown, used or too old.</summary>
    string Expired(string? locale);
}
