namespace OmniBot.Core.Conversations;

/// <summary>Names one conversation: the channel that received it, our account there, and the channel's conversation id.</summary>
/// <param name="Channel">Id of the <c>IChannel</c> that answers, such as <c>webchat</c> or <c>botframework</c>.</param>
/// <param name="Account">Our account at that channel: the bot's id there, a phone number, a page id.</param>
/// <param name="Conversation">The channel's conversation id, as it came.</param>
/// <remarks>The text form escapes its parts, so that it can be split again: <c>webchat/bot/9f2c</c>.</remarks>
public sealed record ConversationKey(string Channel, string Account, string Conversation)
{
    private string? _text;

    // The copy of a with expression has a text of its own.
    private ConversationKey(ConversationKey original)
    {
        Channel = original.Channel;
        Account = original.Account;
        Conversation = original.Conversation;
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text has not three parts separated by slashes.</exception>
    public static ConversationKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 3
            ? new ConversationKey(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]), Uri.UnescapeDataString(parts[2]))
            : throw new FormatException($"'{text}' is not a conversation: expected channel/account/conversation, each part URL-escaped.");
    }

    /// <summary>Two keys are equal when their three parts are, to the letter.</summary>
    public bool Equals(ConversationKey? other) =>
        other is not null && Channel == other.Channel && Account == other.Account && Conversation == other.Conversation;

    public override int GetHashCode() => HashCode.Combine(Channel, Account, Conversation);

    public override string ToString() =>
        _text ??= $"{Uri.EscapeDataString(Channel)}/{Uri.EscapeDataString(Account)}/{Uri.EscapeDataString(Conversation)}";
}
