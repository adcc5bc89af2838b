namespace OmniBot.Core.Handoff.Routing;

/// <summary>What becomes of a handoff that its queue can't take. The numbers are stored.</summary>
public enum OverflowAction
{
    /// <summary>It waits all the same, and the customer is told.</summary>
    Wait = 0,

    /// <summary>Another queue takes it.</summary>
    OtherQueue = 1,

    /// <summary>The customer gets a call-back at the next opening.</summary>
    Callback = 2,

    /// <summary>The customer is told, and the bot goes on.</summary>
    Message = 3,

    /// <summary>A case is opened, and the bot goes on.</summary>
    Case = 4,
}
