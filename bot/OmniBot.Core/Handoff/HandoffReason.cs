namespace OmniBot.Core.Handoff;

/// <summary>Why a person was asked for. The numbers are stored.</summary>
public enum HandoffReason
{
    /// <summary>The customer asked.</summary>
    Asked = 0,

    /// <summary>The bot did not understand too often.</summary>
    Misses = 1,

    /// <summary>A dialog decided so, such as after three wrong tries of an identity check.</summary>
    Dialog = 2,

    /// <summary>A word that always means a person.</summary>
    Keyword = 3,

    /// <summary>The customer's mood.</summary>
    Sentiment = 4,

    /// <summary>The value at risk.</summary>
    Value = 5,

    /// <summary>A back office failed.</summary>
    Failure = 6,

    /// <summary>An agent or supervisor took it over.</summary>
    TakenOver = 7,

    /// <summary>Another program asked.</summary>
    Api = 8,
}
