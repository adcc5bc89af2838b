using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Access;

/// <summary>Who sees a conversation and who may do what with it. <see cref="DeskAccess"/> asks it on every call.</summary>
internal static class DeskRules
{
    /// <summary>An agent sees the conversations of the agent's queues, those that the agent has or is offered, and those the agent is asked about.</summary>
    public static bool MaySee(SignedInUser user, AgentProfile? profile, HandoffRecord record) =>
        profile is { IsEnabled: true }
        && (user.SeesAll
            || IsPartOf(user, record)
            || (record.Queue is { } queue && profile.Queues.Contains(queue)));

    /// <summary>What the role allows at all. Who owns it decides the turn itself: a command that was done before must get its first answer again,
    /// though its agent does not own the conversation any more.</summary>
    public static bool MayDo(SignedInUser user, HandoffRecord record, HandoffCommand command) => user.Acts && command switch
    {
        AddNote => true,
        TakeHandoff take => !take.IsTakeOver || user.Supervises,
        AcceptHandoff or DeclineHandoff or ReplyAsAgent or StartConsult or EndConsult or ParkHandoff or UnparkHandoff or ReturnToBot
            or ResolveHandoff or FinishWrapUp or TransferHandoff or ReleaseHandoff => true,
        ScheduleCallback => record.LastAgent == user.Agent,
        ChangeTags => record.Agent == user.Agent || user.Supervises,
        ChangePriority or RequestHandoff => user.Supervises,
        _ => false,
    };

    /// <summary>What a supervisor does in the owner's place.</summary>
    public static bool IsForSupervisors(HandoffCommand command) => command is TransferHandoff or ReleaseHandoff or ResolveHandoff;

    /// <summary>What the audit log calls a command; null for what the transcript alone keeps.</summary>
    public static string? AuditActionOf(HandoffCommand command) => command switch
    {
        TakeHandoff or AcceptHandoff => "conversation.take",
        TransferHandoff or ReleaseHandoff => "conversation.move",
        ReturnToBot => "conversation.return",
        ResolveHandoff => "conversation.resolve",
        ChangePriority => "conversation.priority",
        _ => null,
    };

    private static bool IsPartOf(SignedInUser user, HandoffRecord record) =>
        record.Agent == user.Agent || record.Offer?.Agent == user.Agent || record.Consulted == user.Agent;
}
