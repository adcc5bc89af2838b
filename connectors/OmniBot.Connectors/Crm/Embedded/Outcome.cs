using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>What a write made, or why it changed nothing.</summary>
/// <remarks>
/// A refusal is returned and not thrown inside of a transaction: an exception there would undo the writes of others in the same commit.
/// So a write refuses before it has changed anything.
/// </remarks>
internal readonly record struct Outcome<T>(T? Value, ConnectorError? Error, string? Message)
{
    public static implicit operator Outcome<T>(T value) => new(value, null, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal.Error, refusal.Message);
}
