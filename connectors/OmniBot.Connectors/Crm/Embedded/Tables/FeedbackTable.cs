using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the ratings.</summary>
internal static class FeedbackTable
{
    /// <summary>Adds a rating, unless the effect has added one already.</summary>
    public static void Add(DbConnection connection, EffectId effect, FeedbackDraft feedback, DateTimeOffset now) =>
        connection.Execute(
            """
            INSERT INTO crm_feedback(effect, conversation, rating, comment, given_at) VALUES(@0, @1, @2, @3, @4)
            ON CONFLICT(effect) DO NOTHING
            """,
            effect.ToString(), feedback.Conversation, feedback.Rating, feedback.Comment, now.UtcTicks);
}
