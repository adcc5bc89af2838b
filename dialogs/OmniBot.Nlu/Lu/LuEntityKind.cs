namespace OmniBot.Nlu.Lu;

/// <summary>The kinds of entity definitions in a <c>.lu</c> file.</summary>
public enum LuEntityKind
{
    /// <summary>Learnt from labels: <c>@ ml</c>, or <c>@ simple</c> in older files.</summary>
    Ml,

    /// <summary>Values with synonyms: <c>@ list</c>.</summary>
    List,

    /// <summary>A regular expression: <c>@ regex</c>.</summary>
    Regex,

    /// <summary>Known to the recognizer: <c>@ prebuilt</c>.</summary>
    Prebuilt,

    /// <summary>Made of others: <c>@ composite</c>.</summary>
    Composite,

    /// <summary>Words that hint at something: <c>@ phraselist</c>.</summary>
    PhraseList,

    /// <summary>Free text in a pattern: <c>@ patternany</c>.</summary>
    PatternAny,
}
