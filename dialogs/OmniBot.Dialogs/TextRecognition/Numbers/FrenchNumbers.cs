namespace OmniBot.Dialogs.TextRecognition.Numbers;

internal static class FrenchNumbers
{
    public static NumberLanguage Language { get; } = new()
    {
        DecimalSeparator = ',',
        RoomForAnd = 10,
        CountsInTwenties = true,
        Values =
            "0 zero|1 un une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze|12 douze|13 treize|14 quatorze|" +
            "15 quinze|16 seize|20 vingt vingts|30 trente|40 quarante|50 cinquante|60 soixante|70 septante|80 huitante octante|90 nonante",
        Ordinals =
            "1 premier premiere premiers premieres unieme|2 deuxieme second seconde seconds secondes|3 troisieme tierce|" +
            "4 quatrieme|5 cinquieme|6 sixieme|7 septieme|8 huitieme|9 neuvieme|10 dixieme dizieme|11 onzieme|12 douzieme|13 treizieme|" +
            "14 quatorzieme|15 quinzieme|16 seizieme|20 vingtieme|30 trentieme|40 quarantieme|50 cinquantieme|60 soixantieme|" +
            "70 septantieme|80 huitantieme octantieme|90 nonantieme",
        Hundreds = "cent cents",
        OrdinalHundreds = "centieme",
        Scales = "1000 mille milles|1e6 million millions|1e9 milliard milliards|1e12 billion billions",
        OrdinalScales = "1000 millieme|1e6 millionieme|1e9 milliardieme|1e12 billionieme",
        Parts = "0.5 demi demie demis moitie|0.333333333333333333 tiers|0.25 quart quarts",
        Dozens = "douzaine douzaines",
        And = "et",
        Points = "virgule",
        Minus = "moins",
        BeforeNoSign = "ou au du le et",
        DigitOrdinalEndings = "er ere re e eme ieme nd nde d de",
        RelativePlaces =
        [
            .. RelativePlace.Of(-1, "end", "l avant dernier|l avant derniere|avant dernier|avant derniere|penultieme"),
            .. RelativePlace.Of(0, "end", "dernier|derniere|derniers|dernieres"),
            .. RelativePlace.Of(-1, "current", "precedent|precedente|precedents|precedentes"),
            .. RelativePlace.Of(1, "current", "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes"),
            .. RelativePlace.Of(0, "current", "l actuel un|l actuelle une|l actuel|l actuelle|actuel|actuelle"),
        ],
    };
}
