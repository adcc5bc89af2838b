using System.Net.WebSockets;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.WebChat;

public sealed class SlowReaderTests
{
    // More than the sockets' buffers take, and then more notices than may wait.
    private const int MaxMessages = 4_000;

    private static readonly string s_padding = new('x', 64 * 1024);

    [Fact]
    public async Task A_client_that_does_not_read_loses_its_socket_and_nothing_else()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        using var slow = await WebChatServer.OpenAsync(streamUrl);
        using var quick = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(slow);
        await WebChatServer.ReadSetAsync(quick);

        // One conversation: the quick reader gets each message before the next one is sent.
        var sent = 0;
        while (!server.Conversations.WatcherLeft.IsCompleted)
        {
            Assert.True(sent++ < MaxMessages, "What a client does not read is kept for it without end.");
            await server.Conversations.SayAsync(server.KeyOf(id), new Activity("message") { Id = $"m{sent}", Text = s_padding });
            Assert.Equal($"m{sent}", (await WebChatServer.ReadSetAsync(quick)).Activities.Single().GetProperty("id").GetString());
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"closed after {sent} messages");
        Assert.Equal(1, server.Conversations.Watchers);
        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (await WebChatServer.ReadTextAsync(slow) is not null)
            {
                // What had been sent before.
            }
        });

        // It comes back, and reads in pages what it missed.
        using var back = await WebChatServer.OpenAsync(streamUrl);
        var seen = new List<string?>();
        while (seen.Count < sent)
        {
            seen.AddRange((await WebChatServer.ReadSetAsync(back)).Activities.Select(activity => activity.GetProperty("id").GetString()));
        }

        Assert.Equal(Enumerable.Range(1, sent).Select(number => $"m{number}"), seen);
    }
}
