using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

public sealed class RelationalConversationStoreTests : StoreConformance
{
    protected override async ValueTask<StoreUnderTest> StartAsync() => await SqliteStoreUnderTest.StartAsync(Cancel);
}
