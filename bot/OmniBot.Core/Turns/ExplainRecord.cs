namespace OmniBot.Core.Turns;

/// <summary>Why the bot did what it did in one turn; stored with the turn.</summary>
public sealed record ExplainRecord
{
    public required string Conversation { get; init; }

    public required long Turn { get; init; }

    /// <summary>The turn's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The build that ran the turn.</summary>
    public required string Build { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityType { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    /// <summary>The try that succeeded, from 1.</summary>
    public int Attempt { get; init; } = 1;

    public ExplainRecognition? Recognition { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<ExplainDialog> DialogsBefore { get; init; } = [];

    public IReadOnlyList<ExplainDialog> DialogsAfter { get; init; } = [];

    public IReadOnlyList<ExplainStateChange> State { get; init; } = [];

    public IReadOnlyList<RecordedEffect> Effects { get; init; } = [];

    public IReadOnlyList<ExplainReply> Replies { get; init; } = [];

    /// <summary>The answer to an <c>invoke</c>: its status and body.</summary>
    public Schema.InvokeResponse? InvokeResponse { get; init; }

    /// <summary>The type of the exception that ended the turn; its text is in the log.</summary>
    public string? Error { get; init; }

    /// <summary>Time by stage, in milliseconds.</summary>
    public IReadOnlyDictionary<string, double> LatencyMs { get; init; } = new Dictionary<string, double>();
}
