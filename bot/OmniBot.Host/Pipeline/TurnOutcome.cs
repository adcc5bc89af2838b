using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>What a turn came to, before it is committed.</summary>
internal sealed record TurnOutcome
{
    /// <summary>The state's changes; none when the turn threw.</summary>
    public required IReadOnlyList<DocumentWrite> Documents { get; init; }

    /// <summary>The state once the turn is committed.</summary>
    public required IReadOnlyDictionary<string, StoredDocument> DocumentsAfter { get; init; }

    /// <summary>What the turn sends, in order.</summary>
    public required IReadOnlyList<OutgoingActivity> Outgoing { get; init; }

    /// <summary>The conversation's reference as UTF-8 JSON; empty when the turn's activity is not from a user.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>The answer to an <c>invoke</c>.</summary>
    public InvokeResponse? InvokeResponse { get; init; }

    /// <summary>The conversation's handoff after the turn.</summary>
    public required HandoffRecord Handoff { get; init; }

    /// <summary>What the turn changed of it.</summary>
    public IReadOnlyList<HandoffEvent> HandoffEvents { get; init; } = [];

    /// <summary>The turn's command was refused.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The messages are an agent's words, and not the bot's.</summary>
    public bool SpeaksForAgent { get; init; }

    /// <summary>Why the bot did what it did.</summary>
    public required ExplainRecord Explain { get; init; }

    /// <summary>What the turn threw; its user is told so by <see cref="Outgoing"/>.</summary>
    public Exception? Exception { get; init; }
}
