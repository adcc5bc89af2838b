using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OmniBot.Core.Recognition;
using OmniBot.Core.Turns;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Hearing;

/// <summary>Understands a message: its language, the buttons, then the recognizer.</summary>
internal sealed class Ear(
    IRecognizer recognizer, Buttons buttons, UserLanguage language, Texts texts, TalkMemories memories, IOptions<PackOptions> options)
{
    private const int MaxExplainedIntents = 5;

    public async Task<Heard> HearAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = turn.Activity.Text?.Trim() ?? "";
        var memory = await memories.OfAsync(turn, cancellationToken);
        var before = texts.LanguageOf(turn.Activity.Locale);
        if (ButtonIn(turn, text) is { } button)
        {
            await SwitchAsync(turn, button.Language, cancellationToken);
            Explain(turn, "buttons", [(button.Intent, 1)], null);
            return new Heard(text, button.Intent, 1, IsButton: true, LanguageChanged: button.Language != before);
        }

        if (text.Length == 0)
        {
            return new Heard(text, RecognizerResult.NoneIntent, 0);
        }

        if (language.Detect(turn, text, memory) is { } detected)
        {
            await SwitchAsync(turn, detected, cancellationToken);
        }

        var heard = await RecognizeAsync(turn, text, cancellationToken);
        if (heard.Score < options.Value.IntentThreshold && PlainText.WordsOfLanguage(text).Length > 0
            && memory.OpenQuestion is null or Questions.AnswerKind.Choice)
        {
            heard = await TryOtherLanguagesAsync(turn, heard, cancellationToken);
        }

        var asked = heard.Intent == Intents.Language && heard.Score >= options.Value.IntentThreshold
            ? language.AskedFor(text)
            : language.AskedForAlone(text);
        if (asked is not null)
        {
            await SwitchAsync(turn, asked, cancellationToken);
            heard = heard with { Intent = Intents.Language, Score = 1 };
        }

        return heard with { LanguageChanged = texts.LanguageOf(turn.Activity.Locale) != before, LanguageAsked = asked is not null };
    }

    private (string Intent, string Language)? ButtonIn(ITurnContext turn, string text)
    {
        foreach (var locale in texts.LocalesFrom(turn))
        {
            if (buttons.IntentOf(text, texts.LanguageOf(locale)) is { } intent)
            {
                return (intent, texts.LanguageOf(locale));
            }
        }

        return null;
    }

    private async Task SwitchAsync(ITurnContext turn, string to, CancellationToken cancellationToken)
    {
        if (to != texts.LanguageOf(turn.Activity.Locale))
        {
            await language.SetAsync(turn, to, cancellationToken);
            await memories.NoteAsync(turn, $"language:{to}", cancellationToken);
        }
    }

    /// <summary>A single word such as "hallo" or "abbrechen" is too short to detect its language, but another language's model may know it.</summary>
    private async Task<Heard> TryOtherLanguagesAsync(ITurnContext turn, Heard heard, CancellationToken cancellationToken)
    {
        var own = turn.Activity.Locale;
        foreach (var other in texts.LocalesFrom(turn).Skip(1))
        {
            turn.Activity.Locale = other;
            var again = await RecognizeAsync(turn, heard.Text, cancellationToken);
            turn.Activity.Locale = own;
            if (again.Score >= options.Value.InterruptionThreshold)
            {
                await SwitchAsync(turn, other, cancellationToken);
                return again;
            }
        }

        return heard;
    }

    private async Task<Heard> RecognizeAsync(ITurnContext turn, string text, CancellationToken cancellationToken)
    {
        var result = await recognizer.RecognizeAsync(turn, cancellationToken);
        var ranked = result.Intents
            .Where(intent => intent.Key != RecognizerResult.NoneIntent)
            .Select(intent => (Name: intent.Key, Score: intent.Value.Score ?? 0))
            .OrderByDescending(intent => intent.Score)
            .ThenBy(intent => intent.Name, StringComparer.Ordinal)
            .Take(MaxExplainedIntents)
            .ToList();
        var name = result.Properties.TryGetValue("recognizer", out var property) && property is string version
            ? version
            : recognizer.GetType().Name;
        Explain(turn, name, ranked, result.Entities);

        // A recognizer that knows None says with it that the text is about nothing that it was taught.
        var none = result.Intents.TryGetValue(RecognizerResult.NoneIntent, out var noneScore) ? noneScore.Score ?? 0 : 0;
        if (ranked.Count == 0 || none > ranked[0].Score)
        {
            return new Heard(text, RecognizerResult.NoneIntent, 0);
        }

        return new Heard(
            text, ranked[0].Name, ranked[0].Score,
            ranked.Count > 1 ? ranked[1].Name : null, ranked.Count > 1 ? ranked[1].Score : 0);
    }

    private static void Explain(ITurnContext turn, string name, List<(string Name, double Score)> ranked, JsonObject? entities) =>
        TurnEnvironment.Of(turn).Explain.Recognition = new ExplainRecognition(
            name, turn.Activity.Locale ?? "", [.. ranked.Select(intent => new ExplainIntent(intent.Name, intent.Score))], entities);
}
