using OmniBot.Nlu.Intents;
using OmniBot.Packs;

namespace OmniBot.Host.Recognition;

/// <summary>Reads the utterances that come with the conversations.</summary>
internal static class PackTrainingSet
{
    /// <summary>The utterances of a language with their intents.</summary>
    /// <exception cref="FormatException">An utterance stands before any intent.</exception>
    public static IEnumerable<LabelledUtterance> Of(string language)
    {
        foreach (var text in PackUtterances.For(language))
        {
            string? intent = null;
            foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    intent = line[2..].Trim();
                }
                else if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    yield return new LabelledUtterance(
                        intent ?? throw new FormatException($"The utterance '{line}' has no intent above it."), line[2..].Trim());
                }
            }
        }
    }
}
