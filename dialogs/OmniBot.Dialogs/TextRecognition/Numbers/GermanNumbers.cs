namespace OmniBot.Dialogs.TextRecognition.Numbers;

internal static class GermanNumbers
{
    public static NumberLanguage Language { get; } = new()
    {
        DecimalSeparator = ',',
        RoomForAnd = 100,
        HasCompounds = true,
        UnitsBeforeTens = true,
        Values =
            "0 null|1 eins ein eine einen einem einer eines|0.5 einhalb|1.5 anderthalb eineinhalb einundhalb|2 zwei zwo|3 drei|4 vier|5 funf fuenf|" +
            "6 sechs|7 sieben|8 acht|9 neun|10 zehn|11 elf|12 zwolf zwoelf|13 dreizehn|14 vierzehn|15 funfzehn fuenfzehn|" +
            "16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn|20 zwanzig|30 dreissig|40 vierzig|50 funfzig fuenfzig|60 sechzig|" +
            "70 siebzig|80 achtzig|90 neunzig",
        Ordinals =
            "1 erste ersten erster erstes erstem|3 dritte dritten dritter drittes drittem dritt|7 siebte siebten siebter siebtes siebtem|" +
            "8 achte achten achter achtes achtem",
        OrdinalEndings = "te ten ter tes tem ste sten ster stes stem",
        Hundreds = "hundert hunderte",
        Scales = "1000 tausend tausende|1e6 million millionen|1e9 milliarde milliarden|1e12 billion billionen|1e15 billiarde billiarden",
        Parts = "0.5 halb halbe halber halbes halben halbem|0.333333333333333333 drittel|0.25 viertel|0.2 funftel fuenftel|" +
            "0.125 achtel|0.1 zehntel|0.01 hundertstel|0.001 tausendstel",
        Dozens = "dutzend",
        And = "und",
        Points = "komma punkt",
        Minus = "minus",
        BeforeDottedOrdinal = "der die das den dem des am im vom zum zur beim jeder jede jedes jeden mein meine dein deine ihr ihre unser unsere",
        RelativePlaces =
        [
            .. Inflected(-1, "end", "vorletzt"),
            .. Inflected(0, "end", "letzt"),
            .. Inflected(-1, "current", "vorherig vorig"),
            .. Inflected(1, "current", "nachst naechst"),
            .. Inflected(0, "current", "aktuell"),
        ],
    };

    private static IEnumerable<RelativePlace> Inflected(int offset, string relativeTo, string stems) =>
        from stem in stems.Split(' ')
        from ending in new[] { "er", "es", "en", "em", "e" }
        select new RelativePlace(stem + ending, offset, relativeTo);
}
