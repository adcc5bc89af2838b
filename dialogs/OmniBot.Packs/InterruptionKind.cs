namespace OmniBot.Packs;

/// <summary>What a message does to the conversation in progress instead of answering it.</summary>
internal enum InterruptionKind
{
    /// <summary>Ends it.</summary>
    Cancel,

    /// <summary>Ends it and forgets what was said.</summary>
    StartOver,

    /// <summary>Ends it and takes leave.</summary>
    Goodbye,

    /// <summary>Is answered at once; then the open question is asked again.</summary>
    Reply,

    /// <summary>Shows the menu and leaves the question open.</summary>
    Menu,

    /// <summary>The question is asked again in another language.</summary>
    Language,

    /// <summary>Another conversation comes first; then the open question is asked again.</summary>
    Digress,

    /// <summary>Another conversation about the same matter takes its place.</summary>
    Replace,
}
