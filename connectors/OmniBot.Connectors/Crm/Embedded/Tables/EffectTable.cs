using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Conversations;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the effects: what each one made.</summary>
internal static class EffectTable
{
    /// <summary>The number of what an effect made, or null when it has not been carried out.</summary>
    public static string? FindMade(DbConnection connection, EffectId effect, string kind) =>
        (string?)connection.Scalar("SELECT made FROM crm_effects WHERE effect = @0 AND kind = @1", effect.ToString(), kind);

    /// <summary>Remembers what an effect made, in the transaction that made it.</summary>
    public static void Add(DbConnection connection, EffectId effect, string kind, string made) =>
        connection.Execute("INSERT INTO crm_effects(effect, kind, made) VALUES(@0, @1, @2)", effect.ToString(), kind, made);
}
