using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Core.State;

public sealed class BotStateTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task A_property_is_there_in_the_next_turn()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        using (var turn = NewTurn())
        {
            await name.SetAsync(turn, "Ada", Token);
            await state.SaveChangesAsync(turn, force: false, Token);
        }

        using var next = NewTurn();
        Assert.Equal("Ada", await name.GetAsync(next, () => "nobody", Token));
    }

    [Fact]
    public async Task An_object_that_was_changed_in_place_is_saved()
    {
        var state = new UserState(_storage);
        var profile = state.CreateProperty<Profile>("profile");
        using (var turn = NewTurn())
        {
            (await profile.GetAsync(turn, () => new Profile(), Token)).Orders.Add("ORD-1");
            await state.SaveChangesAsync(turn, force: false, Token);
        }

        using (var turn = NewTurn())
        {
            (await profile.GetAsync(turn, () => new Profile(), Token)).Orders.Add("ORD-2");
            await state.SaveChangesAsync(turn, force: false, Token);
        }

        using var last = NewTurn();
        Assert.Equal(["ORD-1", "ORD-2"], (await profile.GetAsync(last, () => new Profile(), Token)).Orders);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_written()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        using var first = NewTurn();
        await name.SetAsync(first, "Ada", Token);
        await state.SaveChangesAsync(first, force: false, Token);
        var before = (await _storage.ReadAsync(["emulator/conversations/c1"], Token)).Single().Value.ETag;

        using var second = NewTurn();
        await name.GetAsync(second, null, Token);
        await state.SaveChangesAsync(second, force: false, Token);
        Assert.Equal(before, (await _storage.ReadAsync(["emulator/conversations/c1"], Token)).Single().Value.ETag);
    }

    [Fact]
    public async Task Of_two_turns_that_change_the_same_document_the_second_is_refused()
    {
        var state = new UserState(_storage);
        var count = state.CreateProperty<int>("count");
        using (var turn = NewTurn())
        {
            await count.SetAsync(turn, 1, Token);
            await state.SaveChangesAsync(turn, force: false, Token);
        }

        using var one = NewTurn();
        using var other = NewTurn();
        await count.SetAsync(one, 2, Token);
        await count.SetAsync(other, 3, Token);
        await state.SaveChangesAsync(one, force: false, Token);
        await Assert.ThrowsAsync<StorageConflictException>(() => state.SaveChangesAsync(other, force: false, Token));
    }

    [Fact]
    public async Task A_turn_may_save_twice()
    {
        var state = new ConversationState(_storage);
        var count = state.CreateProperty<int>("count");
        using var turn = NewTurn();
        await count.SetAsync(turn, 1, Token);
        await state.SaveChangesAsync(turn, force: false, Token);
        await count.SetAsync(turn, 2, Token);
        await state.SaveChangesAsync(turn, force: false, Token);
        using var next = NewTurn();
        Assert.Equal(2, await count.GetAsync(next, null, Token));
    }

    [Fact]
    public async Task Each_state_has_its_own_document()
    {
        using var turn = NewTurn();
        BotState[] states = [new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage)];
        foreach (var state in states)
        {
            await state.CreateProperty<bool>("here").SetAsync(turn, true, Token);
            await state.SaveChangesAsync(turn, force: false, Token);
        }

        string[] keys = ["emulator/conversations/c1", "emulator/users/u1", "emulator/conversations/c1/users/u1"];
        Assert.Equal(keys.Order(), (await _storage.ReadAsync(keys, Token)).Keys.Order());
    }

    [Fact]
    public async Task Clearing_empties_and_deleting_removes()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        using var turn = NewTurn();
        await name.SetAsync(turn, "Ada", Token);
        await state.SaveChangesAsync(turn, force: false, Token);
        await state.ClearStateAsync(turn, Token);
        await state.SaveChangesAsync(turn, force: false, Token);
        using var next = NewTurn();
        Assert.Null(await name.GetAsync(next, null, Token));
        await state.DeleteAsync(next, Token);
        Assert.Empty(await _storage.ReadAsync(["emulator/conversations/c1"], Token));
    }

    [Fact]
    public async Task An_activity_without_a_conversation_is_refused_by_name()
    {
        using var turn = new TurnContext(new NoAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "emulator" });
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn, force: false, Token));
        Assert.Contains("conversation.id", exception.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TurnContext NewTurn() => new(new NoAdapter(), new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "emulator",
        From = new ChannelAccount { Id = "u1" },
        Conversation = new ConversationAccount { Id = "c1" },
    });

    private sealed class Profile
    {
        public List<string> Orders { get; init; } = [];
    }

    /// <summary>An adapter for turns that send nothing.</summary>
    private sealed class NoAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task ContinueConversationAsync(
            string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
