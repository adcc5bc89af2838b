using OmniBot.Core.Recognition;
using OmniBot.Core.Turns;
using OmniBot.Packs;
using OmniBot.Packs.Hearing;

namespace OmniBot.Tests.Packs;

/// <summary>Knows the utterances that come with the conversations, by heart: 1 for the same words, less for words in common.</summary>
internal sealed class UtteranceRecognizer : IRecognizer
{
    private readonly Dictionary<string, List<(string Intent, string Text, HashSet<string> Words)>> _utterances = [];

    /// <summary>Scores that are given for a text instead of the computed ones.</summary>
    public Dictionary<string, (string Intent, double Score)[]> Scripted { get; } = [];

    public UtteranceRecognizer()
    {
        foreach (var language in PackUtterances.Languages)
        {
            _utterances[language] = [.. PackUtterances.For(language).SelectMany(Read)];
        }
    }

    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        var result = new RecognizerResult { Text = text };
        if (Scripted.TryGetValue(text, out var scripted))
        {
            foreach (var (intent, score) in scripted)
            {
                result.Intents[intent] = new IntentScore { Score = score };
            }

            return Task.FromResult(result);
        }

        var plain = PlainText.Of(text);
        var words = PlainText.Words(text).ToHashSet();
        foreach (var group in _utterances[turnContext.Activity.Locale![..2]].GroupBy(utterance => utterance.Intent))
        {
            result.Intents[group.Key] = new IntentScore
            {
                Score = group.Max(utterance => utterance.Text == plain ? 1 : 0.95 * utterance.Words.Intersect(words).Count() / utterance.Words.Union(words).Count()),
            };
        }

        return Task.FromResult(result);
    }

    internal static IEnumerable<(string Intent, string Text, HashSet<string> Words)> Read(string lu)
    {
        var intent = "";
        foreach (var line in lu.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                intent = line[2..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (intent, PlainText.Of(line[2..]), PlainText.Words(line[2..]).ToHashSet());
            }
        }
    }
}
