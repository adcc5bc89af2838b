using BenchmarkDotNet.Attributes;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Benchmarks.Micro;

/// <summary>
/// Finding agents: 10,000 handoffs wait for 500 agents, who are busy, in 20 queues, with 8 skills at 5 levels, 6 languages and 3 channels. The target
/// is under 10 ms for one event.
/// </summary>
[MemoryDiagnoser]
public class RoutingBenchmarks
{
    private static readonly string[] s_languages = ["en", "de", "fr", "es", "it", "pl"];
    private static readonly string[] s_channels = ["webchat", "whatsapp", "voice"];

    private readonly Dictionary<ConversationKey, WaitingHandoff> _waiting = [];
    private readonly List<RoutableAgent> _agents = [];
    private readonly RoutingBoard _board = new();
    private readonly RoutingBoard _declined = new();
    private RoutableAgent[] _freed = [];
    private WaitingHandoff[] _items = [];
    private int _next;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(7);
        for (var number = 0; number < 500; number++)
        {
            _agents.Add(NewAgent(random, number) with { Load = 6 });
        }

        for (var number = 0; number < 10_000; number++)
        {
            var item = NewItem(random, number);
            _waiting.Add(item.Conversation, item);
        }

        _items = [.. _waiting.Values];
        _freed = [.. _agents.Select(agent => agent with { Load = 4 })];
        Fill(_board, _items);
        Fill(_declined, _items.Select(item => item with { Queue = "q0", Skills = [], Language = null, DeclinedBy = [.. _agents.Select(agent => agent.Profile.Id).Take(5)] }));
    }

    /// <summary>An agent gets room for one, and the handoff that is placed comes back to wait: two events.</summary>
    [Benchmark]
    public int Agent_gets_room()
    {
        _board.Put(_freed[_next = (_next + 1) % _freed.Length]);
        var decisions = _board.Assign();
        foreach (var decision in decisions)
        {
            _board.Put(_waiting[decision.Conversation]);
        }

        return decisions.Count + _board.Assign().Count;
    }

    /// <summary>A handoff comes that nobody has room for.</summary>
    [Benchmark]
    public int Handoff_comes()
    {
        _board.Put(_items[_next = (_next + 1) % _items.Length]);
        return _board.Assign().Count;
    }

    /// <summary>The worst case: an agent gets room whom all 10,000 have declined, so each is looked at.</summary>
    [Benchmark]
    public int Agent_gets_room_whom_all_declined()
    {
        _declined.Put(_freed[0] with { Profile = _freed[0].Profile with { Queues = ["q0"] } });
        return _declined.Assign().Count;
    }

    /// <summary>The start: everything is put on a new board, and 500 agents with room for 3 each get their first work.</summary>
    [Benchmark]
    public int Board_is_filled()
    {
        var board = new RoutingBoard();
        foreach (var item in _items)
        {
            board.Put(item);
        }

        foreach (var agent in _agents)
        {
            board.Put(agent with { Load = 0 });
        }

        return board.Assign().Count;
    }

    /// <summary>The plain rules on all of it, with room at one agent.</summary>
    [Benchmark]
    public int Router_decides_by_itself() => Router.Assign(_items, [.. _agents.Skip(1), _freed[0]]).Count;

    private void Fill(RoutingBoard board, IEnumerable<WaitingHandoff> items)
    {
        foreach (var item in items)
        {
            board.Put(item);
        }

        foreach (var agent in _agents)
        {
            board.Put(agent);
        }

        board.Assign();
    }

    private static WaitingHandoff NewItem(Random random, int number) => new()
    {
        Conversation = new ConversationKey("webchat", "bot", $"c{number}"),
        Queue = $"q{random.Next(20)}",
        Priority = random.Next(1, 10),
        EnteredAt = DateTimeOffset.UnixEpoch.AddSeconds(random.Next(3600)),
        Skills = random.Next(2) == 0 ? [] : [new SkillNeed($"s{random.Next(8)}", random.Next(1, 6))],
        Language = s_languages[random.Next(s_languages.Length)],
        Channel = s_channels[random.Next(s_channels.Length)],
        PreferredAgent = random.Next(4) == 0 ? $"a{random.Next(500)}" : null,
        DeclinedBy = random.Next(4) == 0 ? [$"a{random.Next(500)}"] : [],
    };

    private static RoutableAgent NewAgent(Random random, int number) => new()
    {
        Profile = new AgentProfile
        {
            Id = $"a{number}",
            Name = $"Agent {number}",
            Queues = [$"q{random.Next(20)}", $"q{random.Next(20)}", $"q{random.Next(20)}"],
            Skills = [new SkillNeed($"s{random.Next(8)}", random.Next(1, 6)), new SkillNeed($"s{random.Next(8)}", random.Next(1, 6))],
            Languages = [s_languages[random.Next(s_languages.Length)], s_languages[random.Next(s_languages.Length)]],
            ChannelLimits = new Dictionary<string, int> { ["voice"] = 1 },
        },
        Presence = AgentPresence.Available,
        IdleSince = DateTimeOffset.UnixEpoch.AddSeconds(random.Next(3600)),
    };
}
