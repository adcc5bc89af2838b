using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Handoff;

/// <summary>
/// One conversation with its serial log, among agents, a router, a supervisor, a customer and a bot who all see it late. Commands travel: they come
/// late, out of order and twice, and a turn may be lost before its commit. After each step the invariants are checked.
/// </summary>
internal sealed class HandoffWorld(int seed)
{
    private readonly Random _random = new(seed);
    private readonly HandoffActors _actors = new(seed);
    private readonly List<Envelope> _travelling = [];
    private readonly HashSet<int> _done = [];
    private readonly List<HandoffRecord> _seen = [HandoffRecord.None];
    private readonly List<(string Agent, int Number)> _replies = [];
    private readonly Dictionary<string, int> _nextReply = [];
    private readonly List<(long Epoch, HandoffState State)> _botReplies = [];
    private HandoffState _lastEventTo = HandoffState.Bot;
    private int _nextId;

    public HandoffRecord Record { get; private set; } = HandoffRecord.None;

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Fills in which transitions, and which refusals, were seen.</summary>
    public void Play(int steps, bool[,] transitions, int[] refusals)
    {
        for (var step = 0; step < steps; step++)
        {
            Now = Now.AddSeconds(_random.Next(0, 12));
            switch (_random.Next(10))
            {
                case < 5:
                    Send();
                    break;
                case 5:
                    Commit(HandoffMachine.CustomerWrote(Record, Now), HandoffCommandKinds.Customer, transitions, refusals);
                    break;
                case 6:
                    BotReplies();
                    break;
                default:
                    Deliver(transitions, refusals);
                    break;
            }
        }

        // Nobody is left alone: what waits can be taken, and its new owner is heard.
        while (_travelling.Count > 0)
        {
            Deliver(transitions, refusals);
        }

        if (Record.Owner == OwnerKind.Queue)
        {
            Commit(HandoffMachine.Apply(Record, new TakeHandoff { By = "ann" }, Now, _nextId), "take", transitions, refusals);
            Assert.Equal("ann", Record.Agent);
            Assert.Null(HandoffMachine.Apply(Record, HandoffStory.ReplyOf("ann"), Now, _nextId).Refusal);
        }

        CheckReplies();
    }

    // What is sent was decided on a record that may be some steps old.
    private void Send()
    {
        var view = _seen[Math.Max(0, _seen.Count - 1 - (_random.Next(3) == 0 ? _random.Next(4) : 0))];
        var command = _actors.Next(view, Now);
        if (command is ReplyAsAgent { By: { } agent })
        {
            var number = _nextReply[agent] = _nextReply.GetValueOrDefault(agent) + 1;
            command = new ReplyAsAgent(new Activity { Text = number.ToString() }) { By = agent, Epoch = command.Epoch };
        }

        _travelling.Add(new Envelope(_nextId++, command));
    }

    private void Deliver(bool[,] transitions, int[] refusals)
    {
        if (_travelling.Count == 0)
        {
            return;
        }

        var index = _random.Next(3) == 0 ? _random.Next(_travelling.Count) : 0;
        var envelope = _travelling[index];
        if (envelope.Command is ReplyAsAgent reply)
        {
            // A desk sends an agent's second reply after the first, so those two can't overtake each other.
            index = _travelling.FindIndex(other => other.Command is ReplyAsAgent && other.Command.By == reply.By);
            envelope = _travelling[index];
        }

        if (_random.Next(8) != 0)
        {
            _travelling.RemoveAt(index);
        }

        if (_done.Contains(envelope.Id))
        {
            return;
        }

        var change = HandoffMachine.Apply(Record, envelope.Command, Now, envelope.Id);
        if (_random.Next(10) == 0)
        {
            // The node died before the commit: the log knows nothing of it, and the inbox brings it again.
            if (!_travelling.Contains(envelope))
            {
                _travelling.Insert(0, envelope);
            }

            return;
        }

        _done.Add(envelope.Id);
        HandoffInvariants.CheckCommand(Record, envelope.Command, change, Now);
        if (change.Refusal is null && envelope.Command is ReplyAsAgent { By: { } agent } said)
        {
            _replies.Add((agent, int.Parse(said.Message.Text!)));
        }

        Commit(change, HandoffCommandKinds.Of(envelope.Command), transitions, refusals);
    }

    private void Commit(HandoffChange change, string kind, bool[,] transitions, int[] refusals)
    {
        HandoffInvariants.Check(Record, change, kind, Now);
        if (change.Refusal is { } refusal)
        {
            refusals[(int)refusal]++;
            return;
        }

        transitions[(int)Record.State, (int)change.After.State] = true;
        foreach (var happened in change.Events)
        {
            Assert.Equal(_lastEventTo, happened.From);
            _lastEventTo = happened.To;
        }

        Record = change.After;
        Assert.Equal(_lastEventTo, Record.State);
        _seen.Add(Record);
    }

    // The bot's messages carry the epoch of their turn: at the sending edge the same epoch must mean that the bot still has it.
    private void BotReplies()
    {
        if (Record.Owner == OwnerKind.Bot)
        {
            _botReplies.Add((Record.Epoch, Record.State));
        }

        foreach (var (epoch, state) in _botReplies)
        {
            if (epoch == Record.Epoch)
            {
                Assert.Equal(state, Record.State);
            }
        }
    }

    private void CheckReplies()
    {
        foreach (var ofAgent in _replies.GroupBy(reply => reply.Agent))
        {
            var numbers = ofAgent.Select(reply => reply.Number).ToList();
            Assert.Equal(numbers.Distinct().Order(), numbers);
        }
    }

    private sealed record Envelope(int Id, HandoffCommand Command);
}
