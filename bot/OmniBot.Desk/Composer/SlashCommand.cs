namespace OmniBot.Desk.Composer;

/// <summary>What an agent does by a word behind a slash.</summary>
public enum SlashCommand
{
    /// <summary><c>/t</c>: to an agent.</summary>
    Transfer,

    /// <summary><c>/tq</c>: to a queue.</summary>
    TransferToQueue,

    /// <summary><c>/c</c>: asks a colleague.</summary>
    Consult,
}
