namespace OmniBot.Dialogs.Answers;

/// <summary>Reads yes or no.</summary>
internal static class ConfirmAnswer
{
    private static readonly Dictionary<string, (string[] Yes, string[] No)> s_words = new(StringComparer.Ordinal)
    {
        ["en"] = (["yes", "yeah", "yep", "yup", "sure", "ok", "okay", "y", "correct", "right", "true"], ["no", "nope", "nah", "n", "don't", "wrong", "false"]),
        ["de"] = (["ja", "jawohl", "jep", "klar", "gerne", "ok", "okay", "richtig", "genau", "stimmt", "j"], ["nein", "nee", "nö", "falsch", "n"]),
        ["es"] = (["sí", "si", "claro", "vale", "ok", "correcto", "s"], ["no", "nunca", "incorrecto", "n"]),
        ["fr"] = (["oui", "ouais", "ok", "bien sûr", "d'accord", "exact", "o"], ["non", "faux", "n"]),
    };

    /// <summary>True for yes, false for no, null when the answer is neither or both.</summary>
    public static bool? Read(string text, PromptCultureModel culture)
    {
        var answer = AnswerWords.Of(text);
        var (yes, no) = s_words.GetValueOrDefault(culture.Locale[..2], ([], []));
        var isYes = Has(answer, culture.YesInLanguage) || yes.Any(word => Has(answer, word));
        var isNo = Has(answer, culture.NoInLanguage) || no.Any(word => Has(answer, word));
        return isYes == isNo ? null : isYes;
    }

    // A single letter counts only as the whole answer.
    private static bool Has(string[] answer, string words) =>
        AnswerWords.Find(answer, AnswerWords.Of(words)) >= 0 && (words.Length > 1 || answer.Length == 1 || !char.IsAsciiLetter(words[0]));
}
