namespace OmniBot.Core.Desk;

/// <summary>Something that was done or seen.</summary>
/// <param name="By">Id of the person; <c>system</c> for the server.</param>
/// <param name="Action">What, such as <c>conversation.view</c>, <c>file.view</c>, <c>queue.save</c>, <c>history.export</c>, <c>signin.failed</c>.</param>
/// <param name="Subject">What it was done to: a conversation, an agent's id, a queue's id.</param>
/// <param name="Detail">More, as JSON or text; never a customer's words. Null for none.</param>
public sealed record AuditEntry(string By, string Action, string Subject, string? Detail = null);
