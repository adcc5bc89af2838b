using System.Net;
using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.WebChat;

public sealed class WebChatEndpointTests
{
    [Fact]
    public async Task Generating_a_token_gives_an_unguessable_user_and_starts_nothing()
    {
        await using var server = await WebChatServer.StartAsync();
        var first = await server.CallAsync(HttpMethod.Post, "tokens/generate");
        var second = await server.CallAsync(HttpMethod.Post, "tokens/generate", body: "{}");
        Assert.Equal(1800, first.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("dl_", UserOf(first));
        Assert.NotEqual(UserOf(first), UserOf(second));
        Assert.NotEqual(first.GetProperty("conversationId").GetString(), second.GetProperty("conversationId").GetString());
        Assert.Empty(server.Conversations.Enqueued);
    }

    [Fact]
    public async Task A_named_user_must_have_an_id_that_only_a_token_can_give()
    {
        await using var server = await WebChatServer.StartAsync();
        Assert.Equal("dl_ada", UserOf(await server.CallAsync(HttpMethod.Post, "tokens/generate", body: new { user = new { id = "dl_ada", name = "Ada" } })));
        await ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Post, "tokens/generate", body: new { user = new { id = "ada" } }));
    }

    [Fact]
    public async Task The_secret_is_asked_for_when_there_is_one()
    {
        await using var server = await WebChatServer.StartAsync(("Secret", "s3cret"));
        await ExpectAsync(401, "SecretNeeded", await server.SendAsync(HttpMethod.Post, "tokens/generate"));
        await ExpectAsync(401, "SecretNeeded", await server.SendAsync(HttpMethod.Post, "tokens/generate", "wrong"));
        Assert.NotNull(UserOf(await server.CallAsync(HttpMethod.Post, "tokens/generate", "s3cret")));
        Assert.Equal(HttpStatusCode.Created, (await server.SendAsync(HttpMethod.Post, "conversations", "s3cret")).StatusCode);
    }

    [Fact]
    public async Task A_conversation_begins_once_and_the_bot_hears_of_its_user_once()
    {
        await using var server = await WebChatServer.StartAsync();
        var generated = await server.CallAsync(HttpMethod.Post, "tokens/generate");
        var token = generated.GetProperty("token").GetString();
        using var first = await server.SendAsync(HttpMethod.Post, "conversations", token, new { locale = "de-DE" });
        using var second = await server.SendAsync(HttpMethod.Post, "conversations", token);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var update = Assert.Single(server.Conversations.Enqueued);
        Assert.Equal("conversationUpdate", update.Activity.Type);
        Assert.Equal("de-DE", update.Activity.Locale);
        Assert.Equal([UserOf(generated), "bot"], update.Activity.MembersAdded!.Select(member => member.Id));
        Assert.Equal("bot", update.Activity.Recipient!.Id);
        Assert.Equal(server.KeyOf(generated.GetProperty("conversationId").GetString()!), update.Conversation);
    }

    [Fact]
    public async Task A_browser_can_not_say_who_it_is_or_where()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync(new { user = new { id = "dl_ada", name = "Ada" } });
        var posted = await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """
            {"type":"message","text":"hi","id":"mine","channelId":"teams","serviceUrl":"https://evil.example","callerId":"urn:x","deliveryMode":"expectReplies",
             "from":{"id":"dl_mallory","role":"bot"},"recipient":{"id":"x"},"conversation":{"id":"y"},"channelData":{"a":1},"own":{"kept":true}}
            """);
        var activity = server.Conversations.Enqueued[^1].Activity;
        Assert.Equal(posted.GetProperty("id").GetString(), activity.Id);
        Assert.StartsWith($"{id}|", activity.Id);
        Assert.Equal(("dl_ada", "Ada", "user"), (activity.From!.Id, activity.From.Name, activity.From.Role));
        Assert.Equal(("bot", "OmniBot", "bot"), (activity.Recipient!.Id, activity.Recipient.Name, activity.Recipient.Role));
        Assert.Equal(("webchat", server.Url + "/", id), (activity.ChannelId, activity.ServiceUrl, activity.Conversation!.Id));
        Assert.Null(activity.CallerId);
        Assert.Null(activity.DeliveryMode);
        Assert.True(activity.Properties["own"].GetProperty("kept").GetBoolean());
    }

    [Fact]
    public async Task A_post_that_is_repeated_after_a_lost_answer_is_one_message()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var body = """{"type":"message","text":"hi","channelData":{"clientActivityID":"a1"}}""";
        var first = await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, body);
        var second = await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, body);
        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Single(server.Conversations.Enqueued, inbound => inbound.Activity.Type == "message");
    }

    [Fact]
    public async Task Two_equal_messages_are_two_messages_with_rising_timestamps()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message","text":"hi"}""");
        }

        var timestamps = server.Conversations.Enqueued.Select(inbound => inbound.Activity.Timestamp!.Value).ToList();
        Assert.Equal(4, timestamps.Distinct().Count());
        Assert.Equal(timestamps.Order(), timestamps);
        Assert.All(timestamps, timestamp => Assert.Equal(0, timestamp.Ticks % TimeSpan.TicksPerMillisecond));
    }

    [Fact]
    public async Task Typing_is_not_put_into_the_inbox()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var posted = await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"typing"}""");
        Assert.NotEmpty(posted.GetProperty("id").GetString()!);
        Assert.Equal("conversationUpdate", Assert.Single(server.Conversations.Enqueued).Activity.Type);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"x"}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message",""")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task What_is_no_client_activity_is_answered_with_400_and_a_reason(string body)
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        await ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", token, body));
        Assert.Single(server.Conversations.Enqueued);
    }

    [Fact]
    public async Task An_expired_token_is_answered_with_403_everywhere()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        server.Time.Advance(TimeSpan.FromMinutes(31));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Post, "tokens/refresh", token));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Post, "conversations", token));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Get, $"conversations/{id}?watermark=1", token));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities", token));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}"""));
        await ExpectAsync(403, "TokenExpired", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, "x"));
    }

    [Fact]
    public async Task A_refreshed_token_is_good_for_another_lifetime()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        server.Time.Advance(TimeSpan.FromMinutes(29));
        var refreshed = (await server.CallAsync(HttpMethod.Post, "tokens/refresh", token)).GetProperty("token").GetString();
        server.Time.Advance(TimeSpan.FromMinutes(29));
        await server.CallAsync(HttpMethod.Get, $"conversations/{id}", refreshed);
    }

    [Fact]
    public async Task No_token_and_a_foreign_token_are_answered_with_401()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, _) = await server.BeginAsync();
        await ExpectAsync(401, "MissingToken", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities"));
        await ExpectAsync(401, "InvalidToken", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities", "eyJhbGciOiJub25lIn0.e30."));
        await ExpectAsync(401, "MissingToken", await server.SendAsync(HttpMethod.Post, "tokens/refresh"));
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, _, _) = await server.BeginAsync();
        var (_, other, _) = await server.BeginAsync();
        await ExpectAsync(403, "OtherConversation", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities", other));
        await ExpectAsync(403, "OtherConversation", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", other, """{"type":"message"}"""));
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_answered_with_404()
    {
        await using var server = await WebChatServer.StartAsync();
        var generated = await server.CallAsync(HttpMethod.Post, "tokens/generate");
        var (id, token) = (generated.GetProperty("conversationId").GetString(), generated.GetProperty("token").GetString());
        await ExpectAsync(404, "ConversationNotFound", await server.SendAsync(HttpMethod.Get, $"conversations/{id}", token));
        await ExpectAsync(404, "ConversationNotFound", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities", token));
        await ExpectAsync(404, "ConversationNotFound", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}"""));
        await ExpectAsync(404, "ConversationNotFound", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, "x"));
        await ExpectAsync(404, "ConversationNotFound", await server.SendAsync(HttpMethod.Post, "tokens/refresh", token));
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_answered_with_413()
    {
        await using var server = await WebChatServer.StartAsync(("MaxActivityBytes", "1024"));
        var (id, token, _) = await server.BeginAsync();
        var body = $$"""{"type":"message","text":"{{new string('x', 1024)}}"}""";
        await ExpectAsync(413, "MessageSizeTooBig", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", token, body));
    }

    [Fact]
    public async Task A_conversation_that_posts_too_fast_is_told_when_it_may_go_on()
    {
        await using var server = await WebChatServer.StartAsync(("PostsPerMinute", "3"));
        var (id, token, _) = await server.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}""");
        }

        using var refused = await server.SendAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}""");
        await ExpectAsync(429, "TooManyRequests", refused);
        Assert.Equal("20", refused.Headers.GetValues("Retry-After").Single());
        var (other, otherToken, _) = await server.BeginAsync();
        await server.CallAsync(HttpMethod.Post, $"conversations/{other}/activities", otherToken, """{"type":"message"}""");
        server.Time.Advance(TimeSpan.FromSeconds(20));
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}""");
    }

    [Fact]
    public async Task A_client_address_that_asks_too_often_is_answered_with_429()
    {
        await using var server = await WebChatServer.StartAsync(("RequestsPerMinutePerAddress", "2"));
        await server.CallAsync(HttpMethod.Post, "tokens/generate");
        await server.CallAsync(HttpMethod.Post, "tokens/generate");
        await ExpectAsync(429, "TooManyRequests", await server.SendAsync(HttpMethod.Post, "tokens/generate"));
    }

    [Fact]
    public async Task Polling_gives_what_came_after_the_watermark_without_updates_of_members()
    {
        await using var server = await WebChatServer.StartAsync();
        server.Conversations.Bot = activity => activity.Type == "message" ? [new Activity("message") { Text = $"You said {activity.Text}" }, new Activity("endOfConversation")] : [];
        var (id, token, _) = await server.BeginAsync();
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message","text":"hi"}""");
        var all = await server.CallAsync(HttpMethod.Get, $"conversations/{id}/activities", token);
        Assert.Equal(["message", "message", "endOfConversation"], TypesOf(all));
        Assert.Equal("4", all.GetProperty("watermark").GetString());
        var later = await server.CallAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark=2", token);
        Assert.Equal(["message", "endOfConversation"], TypesOf(later));
        var none = await server.CallAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark=4", token);
        Assert.Empty(TypesOf(none));
        Assert.Equal("4", none.GetProperty("watermark").GetString());
        await ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark=x", token));
    }

    [Fact]
    public async Task Reconnecting_gives_both_a_token_and_a_socket()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, """{"type":"message"}""");
        var resumed = await server.CallAsync(HttpMethod.Get, $"conversations/{id}?watermark=0", token);
        Assert.Contains("watermark=0&t=", resumed.GetProperty("streamUrl").GetString());
        Assert.NotEmpty(resumed.GetProperty("token").GetString()!);
        var later = await server.CallAsync(HttpMethod.Get, $"conversations/{id}", token);
        Assert.Contains("watermark=2&t=", later.GetProperty("streamUrl").GetString());
    }

    internal static async Task ExpectAsync(int status, string code, HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(WebChatServer.Cancellation)).RootElement;
            Assert.Equal(code, problem.GetProperty("error").GetProperty("code").GetString());
            Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        }
    }

    private static IEnumerable<string?> TypesOf(JsonElement set) =>
        set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("type").GetString());

    private static string? UserOf(JsonElement generated) =>
        new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(generated.GetProperty("token").GetString()).GetPayloadValue<string>("user");
}
