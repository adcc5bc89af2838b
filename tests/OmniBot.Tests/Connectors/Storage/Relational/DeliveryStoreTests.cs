using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Channels;
using OmniBot.Core.Storage;
using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

public sealed class DeliveryStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_entry_has_become_so_far_is_read_with_it()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var deliveries = new RelationalDeliveryStore(test.Database);
        var sent = await SendAsync(test.Store, "one");
        await deliveries.RecordPartsAsync(sent.Outbox, ["v1", "v2"], Cancel);
        Assert.Equal("v1\nv2", (await test.Store.ReadOutboxAsync(sent.Conversation, 1, Cancel))[0].Sent);
    }

    [Fact]
    public async Task An_activity_is_as_far_as_the_last_of_its_messages_and_failed_when_one_has()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var deliveries = new RelationalDeliveryStore(test.Database);
        var sent = await SendAsync(test.Store, "one");
        await deliveries.CompleteOutboxAsync(sent.Outbox, StoreData.Conversation(), ["v1", "v2"], Cancel);
        Assert.Equal(DeliveryState.Sent, await StateAsync(test.Store, sent.Conversation));
        Assert.Empty(await deliveries.RecordReportsAsync([Report("v1", DeliveryState.Read)], Cancel));
        var change = Assert.Single(await deliveries.RecordReportsAsync([Report("v2", DeliveryState.Delivered)], Cancel));
        Assert.Equal(new DeliveryChange(StoreData.Conversation(), 2, DeliveryState.Delivered), change);
        await deliveries.RecordReportsAsync([Report("v2", DeliveryState.Failed, "131026 undeliverable")], Cancel);
        Assert.Equal(DeliveryState.Delivered, await StateAsync(test.Store, sent.Conversation));

        var failed = await SendAsync(test.Store, "two");
        await deliveries.RecordReportsAsync([Report("v3", DeliveryState.Failed)], Cancel);
        await deliveries.CompleteOutboxAsync(failed.Outbox, StoreData.Conversation(), ["v3"], Cancel);
        Assert.Equal(DeliveryState.Failed, await StateAsync(test.Store, failed.Conversation));
    }

    [Fact]
    public async Task A_watermark_reports_all_that_was_sent_until_then()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var deliveries = new RelationalDeliveryStore(test.Database);
        var sent = await SendAsync(test.Store, "one");
        await deliveries.CompleteOutboxAsync(sent.Outbox, StoreData.Conversation(), ["v1"], Cancel);
        var early = new DeliveryReport("webchat", "bot", "", DeliveryState.Read, StoreData.Noon.AddSeconds(-1)) { Conversation = "talk" };
        Assert.Empty(await deliveries.RecordReportsAsync([early, early with { At = StoreData.Noon.AddHours(1), Conversation = "other" }], Cancel));
        Assert.Single(await deliveries.RecordReportsAsync([early with { At = StoreData.Noon.AddHours(1) }], Cancel));
        Assert.Equal(DeliveryState.Read, await StateAsync(test.Store, sent.Conversation));
        Assert.Null(await deliveries.ReadLastReceivedAsync(sent.Conversation, Cancel));
        await SendAsync(test.Store, "two", "message");
        await SendAsync(test.Store, "three", "event");
        Assert.Equal(StoreData.Noon, await deliveries.ReadLastReceivedAsync(sent.Conversation, Cancel));
        Assert.Null(await deliveries.ReadLastReceivedAsync(999, Cancel));
    }

    [Property(MaxTest = 30)]
    public Property Reports_in_any_order_and_number_and_before_our_own_note_lead_to_the_same_state()
    {
        var states = Gen.Elements(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read).NonEmptyListOf();
        return Prop.ForAll(states.Zip(Gen.Choose(0, 5), (list, at) => (Reports: list, Completed: at)).ToArbitrary(), test => RunAsync(test).GetAwaiter().GetResult());

        static async Task RunAsync((IList<DeliveryState> Reports, int Completed) test)
        {
            await using var store = await SqliteStoreUnderTest.StartAsync(CancellationToken.None);
            var deliveries = new RelationalDeliveryStore(store.Database);
            var sent = await SendAsync(store.Store, "one");
            for (var at = 0; at <= Math.Max(test.Reports.Count, test.Completed); at++)
            {
                if (at == test.Completed)
                {
                    await deliveries.CompleteOutboxAsync(sent.Outbox, StoreData.Conversation(), ["v1"], CancellationToken.None);
                }

                if (at < test.Reports.Count)
                {
                    await deliveries.RecordReportsAsync([Report("v1", test.Reports[at])], CancellationToken.None);
                }
            }

            Assert.Equal(test.Reports.Max(), await StateAsync(store.Store, sent.Conversation));
        }
    }

    private static DeliveryReport Report(string id, DeliveryState state, string? reason = null) => new("webchat", "bot", id, state, StoreData.Noon, reason);

    private static async Task<(long Conversation, long Outbox)> SendAsync(IConversationStore store, string text, string? type = null)
    {
        var talk = StoreData.Conversation();
        await store.EnqueueAsync([StoreData.Entry(talk, text) with { Body = StoreData.Utf8($$"""{"id":"{{text}}","type":"{{type}}"}""") }], CancellationToken.None);
        var before = (await store.FindConversationAsync(talk, CancellationToken.None))!;
        var item = (await store.ReadPendingAsync(before.Id, 1, CancellationToken.None))[0];
        var result = await store.CommitTurnAsync(StoreData.Answer(before, item, text), CancellationToken.None);
        return (before.Id, result.OutboxIds[0]);
    }

    private static async Task<DeliveryState?> StateAsync(IConversationStore store, long conversation) =>
        (await store.ReadTranscriptAsync(conversation, 0, 100, CancellationToken.None)).Last(entry => entry.Direction == ActivityDirection.Outgoing).Delivery;
}
