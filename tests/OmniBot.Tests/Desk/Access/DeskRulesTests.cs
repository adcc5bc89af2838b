using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Desk.Access;

namespace OmniBot.Tests.Desk.Access;

public sealed class DeskRulesTests
{
    private static readonly AgentProfile s_profile = new() { Id = "anna", Name = "Anna", Queues = ["support"] };
    private static readonly SignedInUser s_anna = new("anna", DeskRole.Agent);
    private static readonly HandoffRecord s_foreign = new() { State = HandoffState.Active, Queue = "billing", Agent = "erik" };

    [Fact]
    public void An_agent_sees_own_queues_and_conversations_that_the_agent_has_is_offered_or_is_asked_about()
    {
        Assert.False(DeskRules.MaySee(s_anna, s_profile, s_foreign));
        Assert.True(DeskRules.MaySee(s_anna, s_profile, s_foreign with { Queue = "support" }));
        Assert.True(DeskRules.MaySee(s_anna, s_profile, s_foreign with { Agent = "anna" }));
        Assert.True(DeskRules.MaySee(s_anna, s_profile, s_foreign with { Consulted = "anna" }));
        Assert.True(DeskRules.MaySee(s_anna, s_profile, s_foreign with { Offer = new HandoffOffer("anna", 1, default, default) }));
    }

    [Theory]
    [InlineData(DeskRole.Agent, false)]
    [InlineData(DeskRole.Supervisor, true)]
    [InlineData(DeskRole.Admin, true)]
    [InlineData(DeskRole.Auditor, true)]
    public void The_other_roles_see_all(DeskRole role, bool sees) => Assert.Equal(sees, DeskRules.MaySee(new SignedInUser("anna", role), s_profile, s_foreign));

    [Fact]
    public void Who_is_disabled_or_unknown_sees_nothing_whatever_the_role()
    {
        var boss = new SignedInUser("anna", DeskRole.Admin);
        Assert.False(DeskRules.MaySee(boss, s_profile with { IsEnabled = false }, s_foreign));
        Assert.False(DeskRules.MaySee(boss, null, s_foreign));
    }

    public static TheoryData<HandoffCommand, bool, bool, bool> Commands => new()
    {
        // command, the owner may, another agent may, a supervisor who isn't the owner may
        { new AddNote("x", []), true, true, true },
        { new TakeHandoff(), true, true, true },
        { new TakeHandoff(true), false, false, true },
        // Whether they own it is decided in the turn.
        { new ReplyAsAgent(new Activity()), true, true, true },
        { new TransferHandoff { ToQueue = "q" }, true, true, true },
        { new ResolveHandoff(), true, true, true },
        { new AcceptHandoff(1), true, true, true },
        { new ChangeTags([]), true, false, true },
        { new ChangePriority(1), false, false, true },
        { new RequestHandoff(), false, false, true },
        { new OfferHandoff("x", default), false, false, false },
        { new ExpireHandoff(), false, false, false },
        { new AbandonHandoff(), false, false, false },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_has_those_who_may_give_it_and_auditors_are_never_among_them(HandoffCommand command, bool owner, bool other, bool supervisor)
    {
        Assert.Equal(owner, DeskRules.MayDo(new SignedInUser("erik", DeskRole.Agent), s_foreign, command));
        Assert.Equal(other, DeskRules.MayDo(s_anna, s_foreign, command));
        Assert.Equal(supervisor, DeskRules.MayDo(new SignedInUser("sara", DeskRole.Supervisor), s_foreign, command));
        Assert.False(DeskRules.MayDo(new SignedInUser("erik", DeskRole.Auditor), s_foreign, command));
    }
}
