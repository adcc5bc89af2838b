using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;
using Xunit;

namespace OmniBot.TestKit.Storage;

/// <summary>What every <see cref="IConversationStore"/> must do. A store's tests inherit this class; see its other parts for the tests.</summary>
public abstract partial class StoreConformance
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens a store that is empty.</summary>
    protected abstract ValueTask<StoreUnderTest> StartAsync();

    private static async Task<ConversationRecord> FindAsync(IConversationStore store, ConversationKey conversation)
    {
        var record = await store.FindConversationAsync(conversation, Cancel);
        Assert.NotNull(record);
        return record;
    }

    /// <summary>Stores an activity and commits its turn.</summary>
    private static async Task<CommitResult> PlayAsync(
        IConversationStore store, ConversationKey conversation, string activityId, params string[] replies)
    {
        await store.EnqueueAsync([StoreData.Entry(conversation, activityId)], Cancel);
        var before = await FindAsync(store, conversation);
        var item = (await store.ReadPendingAsync(before.Id, 1, Cancel))[0];
        var result = await store.CommitTurnAsync(StoreData.Answer(before, item, replies), Cancel);
        Assert.True(result.Committed);
        return result;
    }
}
