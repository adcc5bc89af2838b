namespace OmniBot.Dialogs.Choices;

/// <summary>What counts as choosing.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>The value itself does not count, only title and synonyms.</summary>
    public bool NoValue { get; set; }

    /// <summary>The button's title does not count.</summary>
    public bool NoAction { get; set; }

    /// <summary>Numbers such as "2" choose by place, where no words of a choice were found. The default is true.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Words such as "the second" choose by place, where no words of a choice were found. The default is true.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
