namespace OmniBot.Core.Crm;

/// <summary>A case to be opened.</summary>
/// <param name="CustomerId">Whose it is, when that is known.</param>
/// <param name="Contact">How to reach them: an e-mail address or a phone number, when they gave one.</param>
/// <param name="Subject">One line.</param>
/// <param name="Summary">What the bot learned and did.</param>
/// <param name="Transcript">The conversation so far, one line for each message.</param>
/// <param name="Language">The customer's language.</param>
/// <param name="Conversation">The conversation's key as text.</param>
public sealed record CaseDraft(
    string? CustomerId, string? Contact, string Subject, string Summary, string Transcript, string Language, string Conversation);
