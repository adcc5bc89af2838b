namespace OmniBot.Core.Handoff;

/// <summary>Where a conversation stands between the bot and people. The numbers are stored.</summary>
public enum HandoffState
{
    /// <summary>The bot answers; no handoff is under way.</summary>
    Bot = 0,

    /// <summary>A person was asked for; no queue has taken it yet.</summary>
    Requested = 1,

    /// <summary>Waits in a queue.</summary>
    Queued = 2,

    /// <summary>Offered to one agent, who has until the offer's end to accept.</summary>
    Offered = 3,

    /// <summary>An agent has it and it is the agent's turn to act.</summary>
    Active = 4,

    /// <summary>An agent has it and waits for the customer.</summary>
    WaitingOnCustomer = 5,

    /// <summary>An agent has it and asks a colleague, whom the customer doesn't see.</summary>
    Consult = 6,

    /// <summary>An agent has let go of it towards another agent, who has not accepted yet.</summary>
    Transfer = 7,

    /// <summary>Done but for the agent's paperwork.</summary>
    WrapUp = 8,

    /// <summary>Resolved. The customer's next message goes to the bot.</summary>
    Closed = 9,

    /// <summary>An agent gave it back to the bot.</summary>
    ReturnedToBot = 10,

    /// <summary>The customer left the queue before an agent accepted.</summary>
    Abandoned = 11,

    /// <summary>Nobody accepted in time, or the customer stayed silent too long.</summary>
    Expired = 12,

    /// <summary>A person will call or write at a set time.</summary>
    CallbackScheduled = 13,
}
