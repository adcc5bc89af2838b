using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>How one language writes numbers. All words are lower case and without accents; ß is ss.</summary>
internal sealed record NumberLanguage
{
    /// <summary>Each entry is a value and the words for it: <c>1 one|2 two</c>.</summary>
    public required string Values { get; init; }

    /// <summary>Ordinals that add their value, in the form of <see cref="Values"/>.</summary>
    public required string Ordinals { get; init; }

    /// <summary>Words that multiply what stands directly before them by 100, separated by blanks.</summary>
    public string Hundreds { get; init; } = "";

    /// <summary>Ordinals of <see cref="Hundreds"/>.</summary>
    public string OrdinalHundreds { get; init; } = "";

    /// <summary>Words that multiply the group before them, in the form of <see cref="Values"/>.</summary>
    public required string Scales { get; init; }

    /// <summary>Ordinals of <see cref="Scales"/>.</summary>
    public string OrdinalScales { get; init; } = "";

    /// <summary>Words that multiply digits only, in the form of <see cref="Values"/>.</summary>
    public string Suffixes { get; init; } = "1000 k";

    /// <summary>Parts of one, in the form of <see cref="Values"/>: <c>0.5 half</c>.</summary>
    public string Parts { get; init; } = "";

    public string Dozens { get; init; } = "";

    public required string And { get; init; }

    public string Articles { get; init; } = "";

    public string Points { get; init; } = "";

    public string Minus { get; init; } = "";

    /// <summary>Endings that make an ordinal inside one word.</summary>
    public string OrdinalEndings { get; init; } = "";

    /// <summary>Letters after digits that make an ordinal: 2nd.</summary>
    public string DigitOrdinalEndings { get; init; } = "";

    /// <summary>Words after which digits and a full stop are an ordinal: der 3. Versuch.</summary>
    public string BeforeDottedOrdinal { get; init; } = "";

    /// <summary>Words after which a minus word is no sign: at least, more or less.</summary>
    public string BeforeNoSign { get; init; } = "";

    /// <summary>The word for one that also stands for a thing; it is no number after <see cref="BeforePronoun"/>.</summary>
    public string Pronoun { get; init; } = "";

    public string BeforePronoun { get; init; } = "";

    /// <summary>Phrases for a place counted from the end or the current one, the longest first.</summary>
    public required IReadOnlyList<RelativePlace> RelativePlaces { get; init; }

    public required char DecimalSeparator { get; init; }

    /// <summary>Room that must be left before an "and": 100 where it follows hundreds, 10 where it follows tens.</summary>
    public required double RoomForAnd { get; init; }

    /// <summary>Whether one word can hold several numerals.</summary>
    public bool HasCompounds { get; init; }

    /// <summary>Whether units stand before tens: einundzwanzig.</summary>
    public bool UnitsBeforeTens { get; init; }

    /// <summary>Whether four twenties are eighty, sixty and eighty count on to nineteen, and ten counts on: dix-sept.</summary>
    public bool CountsInTwenties { get; init; }

    /// <summary>Whether each part of an ordinal is an ordinal: vigésimo primero.</summary>
    public bool ChainsOrdinals { get; init; }

    /// <summary>The language's words, built once from the tables above.</summary>
    public NumeralTable Table => field ??= new NumeralTable(this);

    private NumberLanguage Separated => field ??= this with { DecimalSeparator = DecimalSeparator == '.' ? ',' : '.' };

    /// <summary>The language with another decimal separator: a full stop or a comma.</summary>
    public NumberLanguage With(char decimalSeparator) => decimalSeparator == DecimalSeparator ? this : Separated;

    public static double RoomAfter(double value, bool countsInTwenties) => value switch
    {
        10 when countsInTwenties => 10,
        < 20 => 1,
        60 or 80 when countsInTwenties => 20,
        < 100 => 10,
        _ => 100,
    };

    public static double ParseValue(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
