using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Storage;

/// <summary>A store that starts empty, for one test.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>The store; another object after <see cref="ReopenAsync"/>.</summary>
    public abstract IConversationStore Store { get; }

    /// <summary>The store's clock.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Closes the store and opens it again, as the next start of a server does.</summary>
    public abstract Task ReopenAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
