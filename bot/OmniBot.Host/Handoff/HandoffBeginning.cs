using System.Text.Json;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Handoff;

/// <summary>Makes a handoff of a wish for a person: queue entry, notice and pointer to the transcript, all in the turn's one commit.</summary>
internal sealed class HandoffBeginning(IQueueAdmission admissions, HandoffNotices notices)
{
    /// <summary>Takes the event <c>handoff.initiate</c> that the bot has sent.</summary>
    public Task BeginAsync(ITurnContext turnContext, HandoffTurn handoff, Activity initiation, CancellationToken cancellationToken) =>
        BeginAsync(turnContext, handoff, RequestOf(initiation), cancellationToken);

    /// <summary>Puts the conversation into a queue, or does what the queue wants done instead.</summary>
    public async Task BeginAsync(ITurnContext turnContext, HandoffTurn handoff, RequestHandoff request, CancellationToken cancellationToken)
    {
        var environment = TurnEnvironment.Of(turnContext);
        var admission = await admissions.DecideAsync(
            new AdmissionRequest(request.Queue, request.Language, request.Skills), environment.Now, cancellationToken);
        var known = turnContext.Activity;
        request = request with
        {
            Queue = admission.Queue,
            Priority = request.Priority ?? admission.Priority,
            Language = request.Language ?? known.Locale?.Split('-')[0],
            Channel = request.Channel ?? known.ChannelId,
            CustomerName = request.CustomerName ?? (string.IsNullOrWhiteSpace(known.From?.Name) ? null : known.From.Name),
            PreferredAgent = request.PreferredAgent ?? StickyAgent(handoff.Record, admission, environment.Now),
        };
        switch (admission.Instead)
        {
            case OverflowAction.Callback when admission.OpensAt is { } opensAt:
                if (handoff.Apply(request) && handoff.Apply(new ScheduleCallback(opensAt)))
                {
                    await SayAsync(HandoffNoticeKind.Callback, opensAt);
                }

                return;
            case OverflowAction.Message:
                await SayAsync(HandoffNoticeKind.Closed, admission.OpensAt);
                return;
            default:
                if (!handoff.Apply(request))
                {
                    environment.Explain.AddRule($"handoff:refused:{handoff.Refusal}");
                    return;
                }

                environment.Explain.AddRule($"handoff:queued:{admission.Queue}");
                await notices.SayAsync(
                    turnContext,
                    new HandoffNotice(HandoffNoticeKind.Waiting) { Position = admission.Position, Wait = admission.Wait },
                    cancellationToken);
                return;
        }

        Task SayAsync(HandoffNoticeKind kind, DateTimeOffset? at) =>
            notices.SayAsync(turnContext, new HandoffNotice(kind) { At = at, TimeZone = admission.TimeZone }, cancellationToken);
    }

    // The agent who had the customer last gets the next handoff too, when that was not long ago.
    private static string? StickyAgent(HandoffRecord before, Admission admission, DateTimeOffset now) =>
        before.EndedAt is { } ended && now - ended < admission.StickyTime ? before.LastAgent : null;

    /// <summary>Reads the event's context: our own record, or whatever a ported bot puts there.</summary>
    private static RequestHandoff RequestOf(Activity initiation)
    {
        if (initiation.Value is RequestHandoff request)
        {
            return request;
        }

        var context = ActivityJson.ToElement(initiation.Value);
        string? TextOf(string name) =>
            context.ValueKind == JsonValueKind.Object
            && context.EnumerateObject().FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is
                { Value.ValueKind: JsonValueKind.String } found
                ? found.Value.GetString()
                : null;
        return new RequestHandoff
        {
            Reason = HandoffReason.Dialog,
            Queue = TextOf("queue"),
            Skills = TextOf("skill") is { } skill ? [new SkillNeed(skill)] : [],
            Language = TextOf("language"),
            Subject = TextOf("subject"),
            Summary = context.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : context.ToString(),
        };
    }
}
