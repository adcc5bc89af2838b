using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Alexa;

/// <summary>Words for Alexa's built-in intents, which come without what the user said.</summary>
internal static class AlexaWords
{
    private static readonly string[] s_names =
    [
        "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.HelpIntent", "AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.RepeatIntent",
        "AMAZON.StartOverIntent",
    ];

    // In the order of the names.
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = ["yes", "no", "help", "stop", "cancel", "repeat", "start over"],
        ["de"] = ["ja", "nein", "Hilfe", "stopp", "abbrechen", "wiederholen", "von vorne"],
        ["fr"] = ["oui", "non", "aide", "arrête", "annuler", "répète", "recommencer"],
        ["es"] = ["sí", "no", "ayuda", "para", "cancelar", "repite", "empezar de nuevo"],
        ["it"] = ["sì", "no", "aiuto", "stop", "annulla", "ripeti", "ricomincia"],
        ["pt"] = ["sim", "não", "ajuda", "parar", "cancelar", "repetir", "recomeçar"],
        ["nl"] = ["ja", "nee", "help", "stop", "annuleren", "herhaal", "opnieuw beginnen"],
        ["ja"] = ["はい", "いいえ", "ヘルプ", "止めて", "キャンセル", "もう一度言って", "最初から"],
        ["hi"] = ["हाँ", "नहीं", "मदद", "रुको", "रद्द करो", "दोहराओ", "फिर से शुरू करो"],
        ["ar"] = ["نعم", "لا", "مساعدة", "توقف", "إلغاء", "أعد", "من البداية"],
    };

    /// <summary>What a user says for a built-in intent, in the request's language; null for other intents.</summary>
    public static string? Of(string? intent, string? locale) =>
        Array.IndexOf(s_names, intent) is var at and >= 0 ? s_words.GetValueOrDefault(WaitingWords.LanguageOf(locale), s_words["en"])[at] : null;
}
