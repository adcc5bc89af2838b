namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>The part that a word plays in a number.</summary>
internal enum NumeralKind
{
    /// <summary>No part: any other word, or a sign.</summary>
    None,

    /// <summary>Adds its value: seven, thirty, quinientos.</summary>
    Value,

    /// <summary>Written in digits; adds its value.</summary>
    Digits,

    /// <summary>Multiplies what stands directly before it by 100.</summary>
    Hundred,

    /// <summary>Multiplies the group before it: thousand, million.</summary>
    Scale,

    /// <summary>Multiplies digits before it: the k of 10k.</summary>
    Suffix,

    /// <summary>Multiplies what stands directly before it by 12.</summary>
    Dozen,

    /// <summary>Joins two parts: and, und, y, et.</summary>
    And,

    /// <summary>Stands for one before a multiplier: a hundred.</summary>
    Article,

    /// <summary>Starts the decimals: point, Komma, coma, virgule.</summary>
    Point,

    /// <summary>Makes the number negative.</summary>
    Minus,

    /// <summary>Makes the numeral before it in the same word an ordinal: zwanzig-ste.</summary>
    OrdinalEnding,

    /// <summary>A part of one that follows a number or counts something: half, demi, tercios.</summary>
    Part,
}
