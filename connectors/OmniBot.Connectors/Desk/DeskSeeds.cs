using System.Data.Common;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk;

/// <summary>What a fresh installation begins with, so that a handoff finds a queue.</summary>
internal static class DeskSeeds
{
    private static readonly object[] s_entries =
    [
        new QueueDefinition { Id = "general", Name = "General", AfterHours = OverflowAction.Wait, Overflow = OverflowAction.Wait },
        new Disposition("resolved", "Resolved"),
        new Disposition("follow-up", "Follow-up needed"),
        new Disposition("no-answer", "Customer did not answer"),
        new Disposition("spam", "Spam"),
        new CannedReply("hello-en", "hello", "en", "Hello {customer}, this is {agent}. How can I help you?"),
        new CannedReply("hello-de", "hello", "de", "Guten Tag {customer}, hier ist {agent}. Wie kann ich Ihnen helfen?"),
        new CannedReply("moment-en", "moment", "en", "One moment please, I am looking into it."),
        new CannedReply("moment-de", "moment", "de", "Einen Moment bitte, ich sehe nach."),
        new CannedReply("case-en", "case", "en", "Your case number is {case}. Please mention it when you write to us again."),
        new CannedReply("case-de", "case", "de", "Ihre Vorgangsnummer ist {case}. Bitte geben Sie sie an, wenn Sie uns wieder schreiben."),
        new CannedReply("bye-en", "bye", "en", "Thank you for contacting us, {customer}. Have a nice day!"),
        new CannedReply("bye-de", "bye", "de", "Vielen Dank für Ihre Nachricht, {customer}. Einen schönen Tag noch!"),
    ];

    /// <summary>Puts them into a directory that never had an entry; false when it had. The last queue can't be removed, so it is never empty again.</summary>
    public static bool Put(DbConnection connection, DateTimeOffset now)
    {
        if (!DeskEntryTable.IsEmpty(connection))
        {
            return false;
        }

        foreach (var entry in s_entries)
        {
            DeskEntryTable.Put(connection, DeskKind.Of(entry.GetType()), entry);
        }

        AuditTable.Append(connection, now, new AuditEntry("system", "directory.seed", "desk"));
        return true;
    }
}
