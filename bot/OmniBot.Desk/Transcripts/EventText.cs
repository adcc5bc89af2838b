using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Desk.Texts;

namespace OmniBot.Desk.Transcripts;

/// <summary>Says in a line what happened to a conversation.</summary>
internal static class EventText
{
    public static string Of(HandoffCommand command, IDeskDirectory directory, DeskTexts texts)
    {
        var by = Agent(command.By);
        return command switch
        {
            RequestHandoff request => texts["event.request", texts[$"reason.{request.Reason}"]],
            OfferHandoff offer => texts["event.offer", Agent(offer.Agent)],
            AcceptHandoff or TakeHandoff => texts["event.take", by],
            DeclineHandoff => texts["event.decline", by],
            ExpireOffer => texts["event.expireOffer"],
            TransferHandoff { ToAgent: { } to } transfer => Comment(texts["event.transfer", by, Agent(to)], transfer.Comment),
            TransferHandoff { ToQueue: { } queue } transfer => Comment(texts["event.transfer", by, Queue(queue)], transfer.Comment),
            StartConsult consult => texts["event.consult", by, Agent(consult.With)],
            EndConsult => texts["event.endConsult", by],
            ParkHandoff => texts["event.park", by],
            UnparkHandoff => texts["event.unpark"],
            ReturnToBot back => Comment(texts["event.return", by], back.Summary),
            ResolveHandoff resolve => Comment(texts["event.resolve", by], resolve.Comment),
            FinishWrapUp => texts["event.finish", by],
            AbandonHandoff => texts["event.abandon"],
            ExpireHandoff => texts["event.expire"],
            ReleaseHandoff => texts["event.release"],
            ScheduleCallback => texts["event.callback"],
            ChangePriority priority => texts["event.priority", by, priority.Priority],
            ChangeTags tags => texts["event.tags", string.Join(", ", tags.Tags)],
            _ => texts["event.other"],
        };

        string Agent(string? id) => id is null ? texts["system"] : directory.Agents.FirstOrDefault(agent => agent.Id == id)?.Name ?? id;

        string Queue(string id) => directory.Queues.FirstOrDefault(queue => queue.Id == id)?.Name ?? id;

        static string Comment(string text, string? comment) => string.IsNullOrWhiteSpace(comment) ? text : $"{text}: {comment}";
    }
}
