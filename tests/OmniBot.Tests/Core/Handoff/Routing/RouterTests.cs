using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Tests.Core.Handoff.Routing;

public sealed class RouterTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_most_urgent_comes_first_then_who_entered_first()
    {
        var waiting = new[] { Item("late", 1), Item("early"), Item("urgent", 2) with { Priority = 1 } };
        Assert.Equal(["urgent -> ann", "early -> ann", "late -> ann"], Assign(waiting, Agent("ann")));
    }

    [Fact]
    public void What_can_not_be_placed_does_not_hold_up_what_is_behind_it()
    {
        var waiting = new[] { Item("big") with { Units = 7 }, Item("other") with { Queue = "help" }, Item("small", 5) };
        Assert.Equal(["small -> ann"], Assign(waiting, Agent("ann")));
    }

    [Fact]
    public void Only_agents_who_are_there_and_enabled_and_in_the_queue_get_work()
    {
        foreach (var presence in Enum.GetValues<AgentPresence>())
        {
            Assert.Equal(presence == AgentPresence.Available, Assign([Item("c")], Agent("ann") with { Presence = presence }).Count == 1);
        }

        Assert.Empty(Assign([Item("c")], Agent("ann", profile => profile with { IsEnabled = false })));
        Assert.Empty(Assign([Item("c")], Agent("ann", profile => profile with { Role = DeskRole.Auditor })));
        Assert.Empty(Assign([Item("c")], Agent("ann", profile => profile with { Queues = ["help"] })));
    }

    [Theory]
    [InlineData("loans", 3, true)]
    [InlineData("loans", 4, true)]
    [InlineData("loans", 2, false)]
    [InlineData("cards", 5, false)]
    public void A_skill_is_needed_at_its_level(string skill, int level, bool isEnough)
    {
        var agent = Agent("ann", profile => profile with { Skills = [new SkillNeed(skill, level)] });
        Assert.Equal(isEnough, Assign([Item("c") with { Skills = [new SkillNeed("loans", 3)] }], agent).Count == 1);
    }

    [Theory]
    [InlineData("de-CH", "de", true)]
    [InlineData("de", "DE-at", true)]
    [InlineData("de", "en", false)]
    [InlineData("de", "den", false)]
    [InlineData("de", null, true)]
    [InlineData(null, "en", true)]
    public void An_agent_speaks_the_language_or_any(string? customers, string? agents, bool fits)
    {
        var agent = Agent("ann", profile => profile with { Languages = agents is null ? [] : [agents] });
        Assert.Equal(fits, Assign([Item("c") with { Language = customers }], agent).Count == 1);
    }

    [Fact]
    public void Each_placing_takes_capacity_at_once()
    {
        var waiting = Enumerable.Range(0, 5).Select(number => Item($"c{number}", number)).ToArray();
        Assert.Equal(["c0 -> ann", "c1 -> ann", "c2 -> ann"], Assign(waiting, Agent("ann")));
        Assert.Equal(["c0 -> ann"], Assign(waiting, Agent("ann") with { Load = 3 }));
        Assert.Empty(Assign(waiting, Agent("ann") with { Load = 9 }));
    }

    [Fact]
    public void A_channel_has_its_own_limit()
    {
        var agent = Agent("ann", profile => profile with { ChannelLimits = new Dictionary<string, int> { ["voice"] = 1 } });
        var waiting = new[] { Item("a") with { Channel = "voice" }, Item("b", 1) with { Channel = "voice" }, Item("c", 2) };
        Assert.Equal(["a -> ann", "c -> ann"], Assign(waiting, agent));
        Assert.Equal(["c -> ann"], Assign(waiting, agent with { ChannelLoad = new Dictionary<string, int> { ["voice"] = 1 } }));
    }

    [Fact]
    public void The_preferred_agent_comes_first_and_is_not_waited_for()
    {
        var item = Item("c") with { PreferredAgent = "bob" };
        Assert.Equal(["c -> bob"], Assign([item], Agent("ann"), Agent("bob") with { Load = 4 }));
        Assert.Equal(["c -> ann"], Assign([item], Agent("ann"), Agent("bob") with { Load = 5 }));
        Assert.Equal(["c -> ann"], Assign([item with { DeclinedBy = ["bob"] }], Agent("ann"), Agent("bob")));
    }

    [Fact]
    public void Of_two_the_freer_comes_first_then_who_is_idle_longer_then_the_lower_id()
    {
        var item = Item("c");
        Assert.Equal(["c -> bob"], Assign([item], Agent("ann") with { Load = 2 }, Agent("bob", profile => profile with { Capacity = 3 })));
        Assert.Equal(["c -> bob"], Assign([item], Agent("ann") with { IdleSince = Nine }, Agent("bob") with { IdleSince = Nine.AddMinutes(-1) }));
        Assert.Equal(["c -> ann"], Assign([item], Agent("bob"), Agent("ann")));
    }

    [Fact]
    public void Who_declined_is_passed_over()
    {
        Assert.Equal(["c -> bob"], Assign([Item("c") with { DeclinedBy = ["ann"] }], Agent("ann"), Agent("bob") with { Load = 4 }));
        Assert.Empty(Assign([Item("c") with { DeclinedBy = ["ann"] }], Agent("ann")));
    }

    private static List<string> Assign(IReadOnlyList<WaitingHandoff> waiting, params IReadOnlyList<RoutableAgent> agents)
    {
        var board = new RoutingBoard();
        foreach (var item in waiting)
        {
            board.Put(item);
        }

        foreach (var agent in agents)
        {
            board.Put(agent);
        }

        var decisions = Router.Assign(waiting, agents);
        Assert.Equal(decisions, board.Assign());
        return [.. decisions.Select(decision => $"{decision.Conversation.Conversation} -> {decision.Agent}")];
    }

    private static WaitingHandoff Item(string id, int minutes = 0) => new()
    {
        Conversation = new ConversationKey("webchat", "bot", id),
        Queue = "sales",
        EnteredAt = Nine.AddMinutes(minutes),
        Channel = "webchat",
    };

    private static RoutableAgent Agent(string id, Func<AgentProfile, AgentProfile>? change = null)
    {
        var profile = new AgentProfile { Id = id, Name = id, Queues = ["sales"] };
        return new RoutableAgent { Profile = change?.Invoke(profile) ?? profile, Presence = AgentPresence.Available };
    }
}
