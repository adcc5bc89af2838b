namespace OmniBot.Packs.Wording;

/// <summary>How a value is put into words.</summary>
internal enum SpokenKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>The name of another text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An amount with its currency.</summary>
    Money,

    /// <summary>A span of time with its day and zone.</summary>
    Period,

    /// <summary>The begin of a slot, short enough for a button.</summary>
    Begin,
}
