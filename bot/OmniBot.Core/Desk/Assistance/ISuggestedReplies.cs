namespace OmniBot.Core.Desk.Assistance;

/// <summary>Proposes answers to the customer's last message. An agent reads and sends them, or doesn't.</summary>
public interface ISuggestedReplies
{
    /// <summary>The best first; none when nothing fits.</summary>
    /// <param name="customerText">The customer's last message.</param>
    /// <param name="language">The customer's language, such as <c>de</c>.</param>
    /// <param name="max">Greatest number of answers, 1 to 10.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SuggestedReply>> SuggestAsync(string customerText, string language, int max, CancellationToken cancellationToken);
}
