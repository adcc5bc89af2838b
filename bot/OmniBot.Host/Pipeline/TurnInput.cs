using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>All that a turn depends on: the same input gives the same outcome.</summary>
internal sealed record TurnInput
{
    /// <summary>The conversation before the turn.</summary>
    public required ConversationRecord Before { get; init; }

    /// <summary>The activity's place in the transcript's time: what the turn sends comes later.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The activity to answer.</summary>
    public required Activity Activity { get; init; }

    /// <summary>The turn's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Records the connectors' answers, or plays them back.</summary>
    public required EffectLog Effects { get; init; }

    /// <summary>Documents that the last turn left.</summary>
    public required IReadOnlyDictionary<string, StoredDocument> Known { get; init; }

    /// <summary>Reads documents that are not among them.</summary>
    public required Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyList<StoredDocument>>> ReadDocuments { get; init; }

    /// <summary>Who put the activity into the inbox.</summary>
    public ActivityOrigin Origin { get; init; }

    /// <summary>The number of this try, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>A recorded conversation is played again: nothing leaves the process.</summary>
    public bool IsReplay { get; init; }

    /// <summary>How long the activity waited for its turn.</summary>
    public TimeSpan Waited { get; init; }
}
