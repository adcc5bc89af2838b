namespace OmniBot.Core.Desk.Assistance;

/// <summary>Reads a customer's mood. A hint for agents: nothing is decided by it.</summary>
public interface IMessageSentiment
{
    /// <param name="messages">The customer's last messages, at most six, in order.</param>
    /// <param name="language">The customer's language, such as <c>de</c>; null when it is not known.</param>
    CustomerMood Read(IReadOnlyList<string> messages, string? language);
}
