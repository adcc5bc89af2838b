namespace OmniBot.Channels.Webhooks;

/// <summary>What is said where an answer must come in the request and the turn takes long.</summary>
internal static class WaitingWords
{
    private static readonly Dictionary<string, (string Wait, string Late)> s_speech = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = ("One moment, please.", "I am still working on that. Please ask me again in a moment."),
        ["de"] = ("Einen Moment bitte.", "Ich bin noch dabei. Bitte frag mich gleich noch einmal."),
        ["fr"] = ("Un instant, s'il vous plaît.", "J'y travaille encore. Redemandez-moi dans un instant."),
        ["es"] = ("Un momento, por favor.", "Todavía estoy en ello. Vuelve a preguntarme en un momento."),
        ["it"] = ("Un momento, per favore.", "Ci sto ancora lavorando. Chiedimelo di nuovo tra un attimo."),
        ["pt"] = ("Um momento, por favor.", "Ainda estou a tratar disso. Pergunte de novo daqui a pouco."),
        ["nl"] = ("Een moment, alstublieft.", "Ik ben er nog mee bezig. Vraag het me zo nog eens."),
        ["ja"] = ("少々お待ちください。", "まだ処理中です。少ししてからもう一度お尋ねください。"),
        ["hi"] = ("एक पल रुकिए।", "मैं अभी इस पर काम कर रहा हूँ। कृपया थोड़ी देर में फिर पूछिए।"),
        ["ar"] = ("لحظة من فضلك.", "ما زلت أعمل على ذلك. اسألني مرة أخرى بعد لحظات."),
    };

    /// <summary>Said while a turn runs.</summary>
    public static string Wait(string? locale) => s_speech.GetValueOrDefault(LanguageOf(locale), s_speech["en"]).Wait;

    /// <summary>Said when the turn takes longer than the vendor waits.</summary>
    public static string Late(string? locale) => s_speech.GetValueOrDefault(LanguageOf(locale), s_speech["en"]).Late;

    /// <summary>The language of a BCP 47 tag.</summary>
    public static string LanguageOf(string? locale) => locale?.Split('-', '_')[0] ?? "en";
}
