namespace OmniBot.Dialogs.TextRecognition.Confirmations;

/// <summary>The words of one language for yes and no, in lower case and without accents or signs.</summary>
internal sealed class ConfirmationPhrases
{
    private const string YesSigns = "👌|👍";
    private const string NoSigns = "👎";

    private static readonly ConfirmationPhrases _english = new(
        yes: "yes|yep|yeah|yea|ya|yup|yess|y|sure|sure thing|of course|ok|okay|okey|agree|i agree|correct|right|true|exactly|absolutely|"
            + "certainly|definitely|affirmative|go ahead|please do|do it|sounds good|that s fine|fine|works for me|why not",
        no: "no|nope|nah|nay|n|no way|no thanks|no thank you|not|not ok|not okay|not agree|don t agree|do not agree|disagree|incorrect|"
            + "not correct|not right|wrong|false|never|negative|don t|do not|by no means",
        neither: "not sure|no idea|don t know|do not know|no problem i don t know|not yet sure|yes and no|yes or no");

    private static readonly ConfirmationPhrases _german = new(
        yes: "ja|jo|jep|jup|jawohl|jawoll|j|klar|na klar|alles klar|sicher|aber sicher|naturlich|natuerlich|gern|gerne|ok|okay|okey|richtig|"
            + "stimmt|genau|korrekt|wahr|einverstanden|in ordnung|passt|auf jeden fall|selbstverstandlich|selbstverstaendlich|unbedingt",
        no: "nein|ne|nee|no|n|nope|nicht|nicht ok|nicht okay|nicht richtig|nicht einverstanden|stimmt nicht|passt nicht|falsch|niemals|nie|"
            + "auf keinen fall|keinesfalls|nein danke|lieber nicht|gar nicht",
        neither: "nicht sicher|weiss nicht|weiss ich nicht|weiss es nicht|keine ahnung|jein|ja und nein|ja oder nein");

    private static readonly ConfirmationPhrases _spanish = new(
        yes: "si|sip|s|claro|claro que si|por supuesto|vale|ok|okay|okey|de acuerdo|estoy de acuerdo|esta bien|bueno|correcto|cierto|verdad|"
            + "verdadero|exacto|exactamente|seguro|desde luego|perfecto|afirmativo",
        no: "no|n|nop|no ok|no esta bien|no estoy de acuerdo|no gracias|claro que no|por supuesto que no|desde luego que no|nunca|jamas|falso|"
            + "incorrecto|negativo|para nada|de ninguna manera|no es correcto",
        neither: "no se|no lo se|no estoy seguro|no estoy segura|ni idea|si y no|si o no");

    private static readonly ConfirmationPhrases _french = new(
        yes: "oui|ouais|ouaip|o|bien sur|sur|d accord|je suis d accord|ok|okay|okey|ca marche|c est bon|entendu|exact|exactement|vrai|correct|"
            + "certainement|absolument|tout a fait|volontiers|avec plaisir|parfait",
        no: "non|nan|n|pas|pas d accord|pas du tout|non merci|faux|jamais|incorrect|n est pas correct|n est pas ok|n est pas bon|pas ok|"
            + "pas correct|pas concorder|pas bon|negatif|absolument pas|certainement pas|bien sur que non",
        neither: "pas sur|sais pas|ne sais pas|aucune idee|oui et non|oui ou non");

    private readonly Dictionary<string, bool?> _answers = new(StringComparer.Ordinal);
    private readonly int _longest;

    private ConfirmationPhrases(string yes, string no, string neither)
    {
        Add(yes, true);
        Add(YesSigns, true);
        Add(no, false);
        Add(NoSigns, false);
        Add(neither, null);
        _longest = _answers.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);
    }

    /// <summary>The phrases of a BCP 47 tag, English where its language is unknown.</summary>
    public static ConfirmationPhrases For(string? culture) => Find(culture) ?? _english;

    /// <summary>The phrases of a BCP 47 tag, or null where its language is unknown.</summary>
    public static ConfirmationPhrases? Find(string? culture)
    {
        var tag = culture ?? "";
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).ToUpperInvariant() switch
        {
            "DE" => _german,
            "ES" => _spanish,
            "FR" => _french,
            "EN" => _english,
            _ => null,
        };
    }

    /// <summary>The longest phrase that starts at a word; its answer is null where it says neither yes nor no ("not sure").</summary>
    public (bool? Answer, int Words)? Find(List<ConfirmationWord> words, int start)
    {
        for (var count = Math.Min(_longest, words.Count - start); count > 0; count--)
        {
            var phrase = string.Join(' ', words.GetRange(start, count).Select(word => word.Folded));
            if (_answers.TryGetValue(phrase, out var answer))
            {
                return (answer, count);
            }
        }

        return null;
    }

    private void Add(string phrases, bool? answer)
    {
        foreach (var phrase in phrases.Split('|'))
        {
            _answers[phrase] = answer;
        }
    }
}
