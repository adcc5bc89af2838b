namespace OmniBot.Core.Turns;

/// <summary>Collects what a turn tells of itself while it runs; the engine adds the rest and stores it as an <see cref="ExplainRecord"/>.</summary>
public sealed class ExplainBuilder
{
    private readonly List<string> _rules = [];
    private readonly Dictionary<string, double> _latencyMs = [];

    /// <summary>What the recognizer made of the input; null when it was not asked.</summary>
    public ExplainRecognition? Recognition { get; set; }

    /// <summary>The dialog stack before the turn, outermost first.</summary>
    public IReadOnlyList<ExplainDialog> DialogsBefore { get; set; } = [];

    /// <summary>The dialog stack after the turn.</summary>
    public IReadOnlyList<ExplainDialog> DialogsAfter { get; set; } = [];

    /// <summary>Rules that fired, in order, such as <c>interruption:cancel</c>.</summary>
    public IReadOnlyList<string> Rules => _rules;

    /// <summary>Time by stage, in milliseconds.</summary>
    public IReadOnlyDictionary<string, double> LatencyMs => _latencyMs;

    public void AddRule(string rule) => _rules.Add(rule);

    public void AddLatency(string stage, TimeSpan duration) =>
        _latencyMs[stage] = Math.Round(_latencyMs.GetValueOrDefault(stage) + duration.TotalMilliseconds, 3);
}
