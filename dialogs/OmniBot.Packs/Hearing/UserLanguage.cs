using OmniBot.Core.Recognition;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Packs.Common;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Hearing;

/// <summary>The language that is spoken with a user: kept in the user's state and set as the locale of each activity that comes in.</summary>
internal sealed class UserLanguage(UserState state, Texts texts, IEnumerable<ILanguageDetector> detectors)
{
    private const int MinWords = 2;
    private const int MaxWordsOfRequest = 8;

    private readonly IStatePropertyAccessor<string?> _language = state.CreateProperty<string?>("packs.language");

    /// <summary>Sets the activity's locale: the kept language, else the channel's locale, else the default language.</summary>
    public async Task ApplyAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var kept = string.IsNullOrEmpty(turn.Activity.From?.Id) ? null : await _language.GetAsync(turn, null, cancellationToken);
        var given = turn.Activity.Locale;
        if (kept is null)
        {
            turn.Activity.Locale = given is not null && texts.Languages.Contains(texts.LanguageOf(given))
                && given.StartsWith(texts.LanguageOf(given), StringComparison.OrdinalIgnoreCase) ? given : texts.Languages[0];
            return;
        }

        turn.Activity.Locale = given is not null && given.StartsWith(kept, StringComparison.OrdinalIgnoreCase) ? given : kept;
    }

    /// <summary>Goes on in a language.</summary>
    public async Task SetAsync(ITurnContext turn, string language, CancellationToken cancellationToken)
    {
        turn.Activity.Locale = language;
        if (!string.IsNullOrEmpty(turn.Activity.From?.Id))
        {
            await _language.SetAsync(turn, language, cancellationToken);
        }
    }

    /// <summary>The language that the message is written in, when that is decided and another one than the turn's; else null.</summary>
    /// <remarks>Numbers, e-mail addresses and names tell nothing, and one word is too little.</remarks>
    public string? Detect(ITurnContext turn, string text, TalkMemory memory)
    {
        if (memory.OpenQuestion is AnswerKind.Name or AnswerKind.Email)
        {
            return null;
        }

        var words = PlainText.WordsOfLanguage(text);
        if (PlainText.Words(words).Count < MinWords)
        {
            return null;
        }

        var found = detectors.Select(detector => detector.Detect(words)).FirstOrDefault(language => language is not null);
        return found is not null && texts.Languages.Contains(found) && found != texts.LanguageOf(turn.Activity.Locale) ? found : null;
    }

    /// <summary>The language that a message asks for, such as "auf Deutsch bitte"; null when it names none, or several.</summary>
    public string? AskedFor(string text)
    {
        var words = PlainText.Words(text);
        if (words.Count > MaxWordsOfRequest)
        {
            return null;
        }

        var named = texts.Languages
            .Where(language => texts.Words(language, CommonTexts.LanguageWords).Any(words.Contains))
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The language that a message asks for and says nothing else: "English please", "auf Deutsch bitte"; else null.</summary>
    public string? AskedForAlone(string text)
    {
        if (AskedFor(text) is not { } asked)
        {
            return null;
        }

        var allowed = texts.Languages
            .SelectMany(language => texts.Words(language, CommonTexts.LanguageRequestWords).Concat(texts.Words(language, CommonTexts.LanguageWords)))
            .ToHashSet(StringComparer.Ordinal);
        return PlainText.Words(text).All(allowed.Contains) ? asked : null;
    }
}
