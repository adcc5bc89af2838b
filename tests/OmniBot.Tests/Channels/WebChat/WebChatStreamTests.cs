using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.WebChat;

public sealed class WebChatStreamTests
{
    [Fact]
    public async Task What_the_bot_said_before_the_socket_opened_comes_first()
    {
        await using var server = await WebChatServer.StartAsync();
        server.Conversations.Bot = activity => activity.Type == "conversationUpdate" ? [Message("Welcome")] : [];
        var (_, _, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        var (activities, watermark) = await WebChatServer.ReadSetAsync(socket);
        Assert.Equal(["Welcome"], activities.Select(TextOf));
        Assert.Equal("2", watermark);
    }

    [Fact]
    public async Task An_echo_comes_once_though_the_transcript_brings_it_again()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        Assert.Equal("1", (await WebChatServer.ReadSetAsync(socket)).Watermark);

        // The turn has not run: the echo is all there is.
        server.Conversations.HoldTurns = new TaskCompletionSource();
        server.Conversations.Bot = activity => [Message($"You said {activity.Text}")];
        var posted = await PostAsync(server, id, token, "hi", "c1");
        var (echo, watermark) = await WebChatServer.ReadSetAsync(socket);
        Assert.Equal("1", watermark);
        Assert.Equal(posted, echo.Single().GetProperty("id").GetString());
        Assert.Equal("user", echo.Single().GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("c1", echo.Single().GetProperty("channelData").GetProperty("clientActivityID").GetString());

        server.Conversations.HoldTurns.SetResult();
        var (reply, after) = await WebChatServer.ReadSetAsync(socket);
        Assert.Equal(["You said hi"], reply.Select(TextOf));
        Assert.Equal("3", after);
    }

    [Fact]
    public async Task A_fast_reply_does_not_overtake_the_message_that_it_answers()
    {
        await using var server = await WebChatServer.StartAsync();
        server.Conversations.Bot = activity => activity.Type == "message" ? [Message($"You said {activity.Text}")] : [];
        var (id, token, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);

        // The fake's turns are over before the post is answered, so before its echo.
        await PostAsync(server, id, token, "one", "c1");
        await PostAsync(server, id, token, "two", "c2");
        var seen = new List<string?>();
        while (seen.Count < 4)
        {
            seen.AddRange((await WebChatServer.ReadSetAsync(socket)).Activities.Select(TextOf));
        }

        Assert.Equal(["one", "You said one", "two", "You said two"], seen);
    }

    [Fact]
    public async Task Two_windows_see_the_same_conversation()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, streamUrl) = await server.BeginAsync();
        using var one = await WebChatServer.OpenAsync(streamUrl);
        using var two = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(one);
        await WebChatServer.ReadSetAsync(two);
        await PostAsync(server, id, token, "hi", "c1");
        Assert.Equal("hi", TextOf((await WebChatServer.ReadSetAsync(one)).Activities.Single()));
        Assert.Equal("hi", TextOf((await WebChatServer.ReadSetAsync(two)).Activities.Single()));
    }

    [Fact]
    public async Task Reconnecting_at_a_watermark_leaves_no_gap_and_repeats_nothing()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, streamUrl) = await server.BeginAsync();
        using (var socket = await WebChatServer.OpenAsync(streamUrl))
        {
            await WebChatServer.ReadSetAsync(socket);
            await server.Conversations.SayAsync(server.KeyOf(id), Message("one"));
            Assert.Equal("2", (await WebChatServer.ReadSetAsync(socket)).Watermark);
            socket.Abort();
        }

        await server.Conversations.SayAsync(server.KeyOf(id), Message("two"));
        var resumed = await server.CallAsync(HttpMethod.Get, $"conversations/{id}?watermark=2", token);
        using var again = await WebChatServer.OpenAsync(resumed.GetProperty("streamUrl").GetString()!);
        await server.Conversations.SayAsync(server.KeyOf(id), Message("three"));
        var seen = new List<string?>();
        while (seen.Count < 2)
        {
            seen.AddRange((await WebChatServer.ReadSetAsync(again)).Activities.Select(TextOf));
        }

        Assert.Equal(["two", "three"], seen);
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        for (var i = 1; i <= 250; i++)
        {
            await server.Conversations.SayAsync(server.KeyOf(id), Message($"m{i}"));
        }

        using var socket = await WebChatServer.OpenAsync(streamUrl);
        var seen = new List<string?>();
        while (seen.Count < 250)
        {
            seen.AddRange((await WebChatServer.ReadSetAsync(socket)).Activities.Select(TextOf));
        }

        Assert.Equal(Enumerable.Range(1, 250).Select(i => $"m{i}"), seen);
    }

    [Fact]
    public async Task Typing_is_streamed_at_once_and_leaves_the_watermark()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"typing"}""");
        await server.Conversations.Channel!.SendAsync(
            new OutboundActivity(server.KeyOf(id), OutboundOperation.Send, 0, new Activity("typing") { Id = "t" }), WebChatServer.Cancellation);
        var (users, first) = await WebChatServer.ReadSetAsync(socket);
        var (bots, second) = await WebChatServer.ReadSetAsync(socket);
        Assert.Equal("user", users.Single().GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("t", bots.Single().GetProperty("id").GetString());
        Assert.Equal(("1", "1"), (first, second));
    }

    [Fact]
    public async Task What_is_not_for_clients_is_not_streamed()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        var key = server.KeyOf(id);
        foreach (var hidden in new[]
        {
            new Activity("conversationUpdate"), new Activity("invoke"), new Activity("endOfConversation"), new Activity("trace"),
            new Activity("event") { Name = "handoff.initiate" },
        })
        {
            hidden.Id = hidden.Type;
            await server.Conversations.SayAsync(key, hidden);
        }

        await server.Conversations.SayAsync(key, new Activity("event") { Id = "e", Name = "weather" });
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        var (activities, watermark) = await WebChatServer.ReadSetAsync(socket);
        Assert.Equal("weather", activities.Single().GetProperty("name").GetString());
        Assert.Equal("7", watermark);
    }

    [Fact]
    public async Task A_changed_message_comes_again_with_its_id_and_a_deleted_one_says_so()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);
        await server.Conversations.SayAsync(server.KeyOf(id), Message("first", "m1"));
        await server.Conversations.SayAsync(server.KeyOf(id), Message("second", "m1"), OutboundOperation.Update);
        await server.Conversations.SayAsync(server.KeyOf(id), new Activity("messageDelete") { Id = "m1" }, OutboundOperation.Delete);
        var seen = new List<JsonElement>();
        while (seen.Count < 3)
        {
            seen.AddRange((await WebChatServer.ReadSetAsync(socket)).Activities);
        }

        Assert.All(seen, activity => Assert.Equal(("message", "m1"), (activity.GetProperty("type").GetString(), activity.GetProperty("id").GetString())));
        Assert.Equal(["first", "second", "This message was deleted."], seen.Select(TextOf));
        Assert.True(seen[2].GetProperty("channelData").GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Empty_frames_keep_the_socket_alive_in_both_directions()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, WebChatServer.Cancellation);
        await socket.SendAsync(Encoding.UTF8.GetBytes("anything").AsMemory(), WebSocketMessageType.Text, true, WebChatServer.Cancellation);
        server.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("", await WebChatServer.ReadTextAsync(socket));
        await server.Conversations.SayAsync(server.KeyOf(id), Message("still here"));
        Assert.Equal(["still here"], (await WebChatServer.ReadSetAsync(socket)).Activities.Select(TextOf));
    }

    [Fact]
    public async Task An_open_socket_outlives_its_token()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);
        server.Time.Advance(TimeSpan.FromHours(1));
        await server.Conversations.SayAsync(server.KeyOf(id), Message("later"));
        string? text;
        do
        {
            text = await WebChatServer.ReadTextAsync(socket);
        }
        while (text == "");
        Assert.Contains("later", text);
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_longer_watched_for()
    {
        await using var server = await WebChatServer.StartAsync();
        var (_, _, streamUrl) = await server.BeginAsync();
        using var socket = await WebChatServer.OpenAsync(streamUrl);
        await WebChatServer.ReadSetAsync(socket);
        Assert.Equal(1, server.Conversations.Watchers);

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, WebChatServer.Cancellation);
        await server.Conversations.WatcherLeft.WaitAsync(WebChatServer.Cancellation);
        Assert.Equal(0, server.Conversations.Watchers);
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("https://shop.example", 101)]
    [InlineData("own", 101)]
    public async Task Only_pages_of_known_origins_may_open_a_socket(string origin, int status)
    {
        await using var server = await WebChatServer.StartAsync(("AllowedOrigins:0", "https://shop.example"));
        var (_, _, streamUrl) = await server.BeginAsync();
        Assert.Equal(status, await StatusOfOpeningAsync(streamUrl, origin == "own" ? server.Url : origin));
    }

    [Fact]
    public async Task A_socket_needs_a_token_that_is_good_and_for_this_conversation()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, streamUrl) = await server.BeginAsync();
        var (otherId, _, _) = await server.BeginAsync();
        Assert.Equal(401, await StatusOfOpeningAsync(streamUrl[..streamUrl.IndexOf("&t=", StringComparison.Ordinal)]));
        Assert.Equal(403, await StatusOfOpeningAsync(streamUrl.Replace(id, otherId, StringComparison.Ordinal)));
        await WebChatEndpointTests.ExpectAsync(400, "WebSocketNeeded", await server.Http.GetAsync(streamUrl.Replace("ws://", "http://", StringComparison.Ordinal), WebChatServer.Cancellation));
        server.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(403, await StatusOfOpeningAsync(streamUrl));
    }

    private static async Task<int> StatusOfOpeningAsync(string streamUrl, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), WebChatServer.Cancellation);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return (int)socket.HttpStatusCode;
    }

    private static async Task<string?> PostAsync(WebChatServer server, string id, string token, string text, string clientId) =>
        (await server.CallAsync(
            HttpMethod.Post, $"conversations/{id}/activities", token, new { type = "message", text, channelData = new { clientActivityID = clientId } }))
        .GetProperty("id").GetString();

    private static Activity Message(string text, string? id = null) => new("message") { Id = id ?? text, Text = text };

    private static string? TextOf(JsonElement activity) => activity.GetProperty("text").GetString();
}
