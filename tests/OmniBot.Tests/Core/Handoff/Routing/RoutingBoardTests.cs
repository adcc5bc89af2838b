using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Tests.Core.Handoff.Routing;

public sealed class RoutingBoardTests
{
    [Fact]
    public void It_decides_as_the_router_does_after_every_event_of_a_thousand_days()
    {
        var placed = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var day = new Day(seed);
            for (var step = 0; step < 80; step++)
            {
                placed += day.Step();
            }
        }

        Assert.True(placed > 10_000, $"only {placed} placed");
    }

    [Fact]
    public void What_it_placed_is_gone_until_it_is_put_back()
    {
        var board = new RoutingBoard();
        var item = new WaitingHandoff { Conversation = new ConversationKey("webchat", "bot", "c"), Queue = "sales" };
        board.Put(item);
        Assert.Empty(board.Assign());
        board.Put(new RoutableAgent
        {
            Profile = new AgentProfile { Id = "ann", Name = "Ann", Queues = ["sales"] },
            Presence = AgentPresence.Available,
        });
        Assert.Single(board.Assign());
        Assert.Equal(0, board.Waiting);
        Assert.Empty(board.Assign());
        board.Put(item);
        Assert.Single(board.Assign());
        Assert.False(board.Remove(item.Conversation));
        Assert.True(board.RemoveAgent("ann"));
        Assert.False(board.RemoveAgent("ann"));
    }

    /// <summary>Random events on a board and on plain lists side by side.</summary>
    private sealed class Day(int seed)
    {
        private static readonly string[] s_queues = ["sales", "help"];
        private static readonly string[] s_skills = ["loans", "cards"];
        private static readonly string[] s_languages = ["de", "de-CH", "en"];
        private static readonly string[] s_channels = ["webchat", "voice"];
        private static readonly string[] s_ids = ["ann", "bob", "cat", "dan", "eve"];

        private readonly Random _random = new(seed);
        private readonly RoutingBoard _board = new();
        private readonly Dictionary<ConversationKey, WaitingHandoff> _waiting = [];
        private readonly Dictionary<string, RoutableAgent> _agents = [];

        public int Step()
        {
            // Often several events come between two decisions.
            for (var count = _random.Next(1, 4); count > 0; count--)
            {
                Happen();
            }

            var expected = Router.Assign([.. _waiting.Values], [.. _agents.Values]);
            var decisions = _board.Assign();
            Assert.Equal(expected, decisions);
            foreach (var decision in decisions)
            {
                _waiting.Remove(decision.Conversation, out var item);
                var agent = _agents[decision.Agent];
                var channels = new Dictionary<string, int>(agent.ChannelLoad);
                channels[item!.Channel] = channels.GetValueOrDefault(item.Channel) + 1;
                _agents[decision.Agent] = agent with { Load = agent.Load + item.Units, ChannelLoad = channels };
            }

            Assert.Equal(_waiting.Count, _board.Waiting);
            Assert.Equal(_agents.Count, _board.Agents);
            return decisions.Count;
        }

        private void Happen()
        {
            switch (_random.Next(9))
            {
                case < 4:
                    var item = NewItem();
                    _waiting[item.Conversation] = item;
                    _board.Put(item);
                    break;
                case 4 when _waiting.Count > 0:
                    var gone = _waiting.Keys.ElementAt(_random.Next(_waiting.Count));
                    _waiting.Remove(gone);
                    Assert.True(_board.Remove(gone));
                    break;
                case 5:
                    var id = Pick(s_ids);
                    Assert.Equal(_agents.Remove(id), _board.RemoveAgent(id));
                    break;
                case 6 when _agents.Count > 0:
                    // Only the load and the presence change: the profile is the same object.
                    var known = _agents.Values.ElementAt(_random.Next(_agents.Count));
                    PutAgent(known with { Load = _random.Next(0, known.Load + 1), Presence = Presence(), ChannelLoad = ChannelLoad() });
                    break;
                default:
                    PutAgent(NewAgent());
                    break;
            }
        }

        private void PutAgent(RoutableAgent agent)
        {
            _agents[agent.Profile.Id] = agent;
            _board.Put(agent);
        }

        private WaitingHandoff NewItem() => new()
        {
            Conversation = new ConversationKey("webchat", "bot", $"c{_random.Next(40)}"),
            Queue = Pick(s_queues),
            Priority = _random.Next(1, 4),
            EnteredAt = DateTimeOffset.UnixEpoch.AddMinutes(_random.Next(10)),
            Skills = [.. Some(s_skills).Select(skill => new SkillNeed(skill, _random.Next(1, 4)))],
            Language = _random.Next(2) == 0 ? null : Pick(s_languages),
            Channel = Pick(s_channels),
            Units = _random.Next(1, 4),
            PreferredAgent = _random.Next(2) == 0 ? null : Pick(s_ids),
            DeclinedBy = [.. Some(s_ids, 4)],
        };

        private RoutableAgent NewAgent() => new()
        {
            Profile = new AgentProfile
            {
                Id = Pick(s_ids),
                Name = "",
                Queues = [.. Some(s_queues, 1)],
                Skills = [.. Some(s_skills, 1).Select(skill => new SkillNeed(skill, _random.Next(1, 6)))],
                Languages = [.. Some(s_languages)],
                Capacity = _random.Next(1, 7),
                ChannelLimits = _random.Next(2) == 0 ? new Dictionary<string, int>() : new() { ["voice"] = _random.Next(0, 3) },
                IsEnabled = _random.Next(8) != 0,
            },
            Presence = Presence(),
            Load = _random.Next(0, 4),
            ChannelLoad = ChannelLoad(),
            IdleSince = DateTimeOffset.UnixEpoch.AddMinutes(_random.Next(3)),
        };

        private Dictionary<string, int> ChannelLoad() => new() { ["voice"] = _random.Next(0, 3) };

        private AgentPresence Presence() => _random.Next(3) == 0 ? (AgentPresence)_random.Next(5) : AgentPresence.Available;

        private string Pick(string[] from) => from[_random.Next(from.Length)];

        private IEnumerable<string> Some(string[] from, int oneIn = 2) => from.Where(_ => oneIn == 1 ? _random.Next(4) != 0 : _random.Next(oneIn) == 0);
    }
}
