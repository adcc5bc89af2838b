namespace OmniBot.Dialogs.TextRecognition.Numbers;

internal static class EnglishNumbers
{
    public static NumberLanguage Language { get; } = new()
    {
        DecimalSeparator = '.',
        RoomForAnd = 100,
        Values =
            "0 zero nought naught nil|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|" +
            "13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty fourty|" +
            "50 fifty|60 sixty|70 seventy|80 eighty|90 ninety",
        Ordinals =
            "1 first|2 second|3 third|4 fourth|5 fifth|6 sixth|7 seventh|8 eighth|9 ninth nineth|10 tenth|11 eleventh|12 twelfth|" +
            "13 thirteenth|14 fourteenth|15 fifteenth|16 sixteenth|17 seventeenth|18 eighteenth|19 nineteenth|20 twentieth|" +
            "30 thirtieth|40 fortieth|50 fiftieth|60 sixtieth|70 seventieth|80 eightieth|90 ninetieth",
        Hundreds = "hundred hundreds",
        OrdinalHundreds = "hundredth",
        Scales = "1000 thousand thousands|100000 lakh lakhs|1e6 million millions|1e7 crore crores|1e9 billion billions|1e12 trillion trillions",
        OrdinalScales = "1000 thousandth|1e6 millionth|1e9 billionth|1e12 trillionth",
        Suffixes = "1000 k|1e6 mil",
        Parts = "0.5 half halves|0.333333333333333333 thirds|0.25 quarter quarters",
        Dozens = "dozen dozens dz dzs doz dozs",
        And = "and",
        Articles = "a an",
        Points = "point",
        Minus = "minus negative",
        DigitOrdinalEndings = "st nd rd th",
        Pronoun = "one",
        BeforePronoun = "the this that which each every no any another first second third last next previous current other right wrong",
        RelativePlaces =
        [
            .. RelativePlace.Of(-1, "end", "the one before the last one|the one before the last|the last but one|last but one|next to last|second to last|penultimate"),
            .. RelativePlace.Of(0, "end", "last"),
            .. RelativePlace.Of(-1, "current", "previous one|previous"),
            .. RelativePlace.Of(1, "current", "next one|next"),
            .. RelativePlace.Of(0, "current", "current one|current"),
        ],
    };
}
