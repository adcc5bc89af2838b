using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Core.Desk;

/// <summary>Walks through the changes of one handoff and adds up what lay between them.</summary>
internal sealed class HandoffCourseBuilder(ConversationKey conversation, HandoffEvent first)
{
    private readonly List<AgentSpan> _work = [];
    private HandoffEvent? _last;
    private bool _isParked;
    private DateTimeOffset? _answeredAt;
    private DateTimeOffset? _waitingSince;
    private string? _answeringQueue;
    private HandoffState? _outcome;
    private TimeSpan _wait;
    private TimeSpan _untilCallback;
    private TimeSpan? _firstResponse;

    public void Add(HandoffEvent happened)
    {
        PassUntil(happened.At);
        if (_answeredAt is null && happened.To == Active)
        {
            _answeredAt = happened.At;
            _answeringQueue = happened.Queue;
        }

        if (_firstResponse is null && happened.Kind == "reply")
        {
            _firstResponse = happened.At - first.At - _untilCallback;
        }

        _isParked = happened.Kind == "park" || (_isParked && happened.Kind is "priority" or "tags");
        _waitingSince = IsWaiting(happened.To) ? _waitingSince ?? happened.At : null;
        if (happened.To != Bot)
        {
            _outcome = happened.To is Closed or ReturnedToBot or Abandoned or Expired ? happened.To : null;
        }

        _last = happened;
    }

    public HandoffCourse Build(DateTimeOffset until)
    {
        PassUntil(until);
        return new HandoffCourse
        {
            Conversation = conversation,
            Number = first.Handoff,
            IsWhole = first.From is Bot or ReturnedToBot or Closed or Abandoned or Expired,
            IsTakeOver = first.Kind == "take" && first.From is Bot or ReturnedToBot or Closed or Abandoned or Expired,
            State = _last!.To,
            Queue = _last.Queue,
            AnsweringQueue = _answeredAt is null ? _last.Queue : _answeringQueue,
            AskedAt = first.At,
            AnsweredAt = _answeredAt,
            WaitingSince = _waitingSince,
            Wait = _wait,
            FirstResponse = _firstResponse,
            Outcome = _outcome,
            Work = _work,
        };
    }

    private void PassUntil(DateTimeOffset at)
    {
        if (_last is not { } last)
        {
            return;
        }

        var passed = at - last.At;
        if (_answeredAt is null && IsWaiting(last.To))
        {
            _wait += passed;
        }
        else if (last.To == CallbackScheduled)
        {
            _untilCallback += passed;
        }
        else if (HandoffStateTable.OwnerOf(last.To) == OwnerKind.Agent && !_isParked && last.Agent is { } agent && passed > TimeSpan.Zero)
        {
            _work.Add(new AgentSpan(agent, last.At, at));
        }
    }

    private static bool IsWaiting(HandoffState state) => state is Requested or Queued or Offered or Transfer;
}
