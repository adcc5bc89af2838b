namespace OmniBot.Core.Channels;

/// <summary>A file that a user sent. Who opened it disposes it.</summary>
/// <param name="Content">Its bytes. Reading throws <see cref="ChannelException"/> when it breaks off, or is larger or slower than allowed.</param>
/// <param name="ContentType">Its media type as the store says; null when it says none.</param>
/// <param name="Name">Its name as the store says, never trusted; null when it says none.</param>
/// <param name="Length">Its size in bytes; null when unknown.</param>
public sealed record MediaContent(Stream Content, string? ContentType, string? Name, long? Length) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
