using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>An account while it is worked on.</summary>
internal sealed class DeskUser(AgentAccount account)
{
    public AgentAccount Account { get; set; } = account;

    /// <summary>The entry that goes into the audit log with the next update; null for none.</summary>
    public AuditEntry? Audit { get; set; }

    public string Id => Account.AgentId;
}
