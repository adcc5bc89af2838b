using System.Text.Json.Nodes;

namespace OmniBot.Core.Recognition;

/// <summary>What a recognizer read in an utterance; the shape of the SDK v4's <c>RecognizerResult</c>, as LUIS gave it.</summary>
public sealed class RecognizerResult
{
    public const string NoneIntent = "None";

    /// <summary>The utterance.</summary>
    public string? Text { get; set; }

    /// <summary>The utterance after corrections, when there were any.</summary>
    public string? AlteredText { get; set; }

    /// <summary>Intents by name.</summary>
    public IDictionary<string, IntentScore> Intents { get; init; } = new Dictionary<string, IntentScore>();

    /// <summary>Entities by type, with their places under <c>$instance</c>.</summary>
    public JsonObject Entities { get; set; } = [];

    public IDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    /// <summary>The best intent with its score; <see cref="NoneIntent"/> with 1.0 when there is none.</summary>
    public (string Intent, double Score) GetTopScoringIntent()
    {
        var best = (Intent: NoneIntent, Score: 1.0);
        var found = false;
        foreach (var (name, score) in Intents)
        {
            if (!found || score.Score > best.Score)
            {
                best = (name, score.Score ?? 0);
                found = true;
            }
        }

        return best;
    }
}
