namespace OmniBot.Dialogs.TextRecognition.Numbers;

internal static class SpanishNumbers
{
    public static NumberLanguage Language { get; } = new()
    {
        DecimalSeparator = ',',
        RoomForAnd = 10,
        HasCompounds = true,
        ChainsOrdinals = true,
        Values =
            "0 cero|1 uno un una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez|11 once|12 doce|13 trece|" +
            "14 catorce|15 quince|16 dieciseis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte|21 veintiuno veintiun veintiuna|" +
            "22 veintidos|23 veintitres|24 veinticuatro|25 veinticinco|26 veintiseis|27 veintisiete|28 veintiocho|29 veintinueve|" +
            "30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento|" +
            "200 doscientos doscientas|300 trescientos trescientas|400 cuatrocientos cuatrocientas|500 quinientos quinientas|" +
            "600 seiscientos seiscientas|700 setecientos setecientas|800 ochocientos ochocientas|900 novecientos novecientas",
        Ordinals = Inflected(
            "1 primer-|2 segund-|3 tercer-|4 cuart-|5 quint-|6 sext-|7 septim- setim-|8 octav-|9 noven-|10 decim-|11 undecim-|" +
            "12 duodecim-|20 vigesim-|30 trigesim-|40 cuadragesim-|50 quincuagesim-|60 sexagesim-|70 septuagesim-|80 octogesim-|" +
            "90 nonagesim-|100 centesim-|200 ducentesim-|300 tricentesim-|400 cuadringentesim-|500 quingentesim-|600 sexcentesim-|" +
            "700 septingentesim-|800 octingentesim-|900 noningentesim-") + "|1 primer|3 tercer",
        Scales = "1000 mil miles|1e6 millon millones|1e12 billon billones|1e18 trillon trillones",
        OrdinalScales = Inflected("1000 milesim-|1e6 millonesim-|1e12 billonesim-|1e18 trillonesim-"),
        Parts = "0.5 medio media medios medias mitad|0.333333333333333333 tercio tercios|0.25 cuarto cuartos",
        Dozens = "docena docenas dz dzs doz dozs",
        And = "y",
        Points = "coma con",
        Minus = "menos",
        BeforeNoSign = "o u al lo ni no y",
        DigitOrdinalEndings = "º ª o a ro ra er do da to ta mo ma vo va no na",
        RelativePlaces =
        [
            .. Placed(-1, "end", "anterior al ultim-|penultim-|antes del ultim-"),
            .. Placed(0, "end", "ultim-"),
            .. RelativePlace.Of(-1, "current", "anterior|anteriores|previo|previa|previos|previas"),
            .. RelativePlace.Of(1, "current", "siguiente|siguientes"),
            .. Placed(1, "current", "proxim-"),
            .. RelativePlace.Of(0, "current", "actual|actuales"),
        ],
    };

    /// <summary>Writes each stem (ending in <c>-</c>) with the endings of gender and number.</summary>
    private static string Inflected(string table) => string.Join('|', table.Split('|').Select(entry =>
        string.Join(' ', entry.Split(' ').Select(word =>
            word.EndsWith('-') ? string.Join(' ', Endings.Select(ending => word[..^1] + ending)) : word))));

    private static IEnumerable<RelativePlace> Placed(int offset, string relativeTo, string phrases) =>
        from phrase in phrases.Split('|')
        from ending in Endings
        select new RelativePlace(phrase[..^1] + ending, offset, relativeTo);

    private static string[] Endings => ["o", "a", "os", "as"];
}
