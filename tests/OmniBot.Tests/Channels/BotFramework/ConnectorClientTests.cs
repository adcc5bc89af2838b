using System.Text;
using Azure.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.BotFramework;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Channels.BotFramework;

public sealed class ConnectorClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_operations_have_their_method_path_and_token()
    {
        await using var service = await ConnectorFake.StartAsync();
        service.Answer = context => context.Response.WriteAsync(context.Request.Path.Value! switch
        {
            var path when path.EndsWith("members", StringComparison.Ordinal) && !path.Contains("paged", StringComparison.Ordinal) => """[{"id":"29:u","aadObjectId":"a"}]""",
            var path when path.Contains("pagedmembers", StringComparison.Ordinal) => """{"continuationToken":"next","members":[{"id":"29:u"}]}""",
            var path when path.Contains("/views/", StringComparison.Ordinal) => "file",
            _ => """{"id":"x","name":"n"}""",
        });
        var client = ClientOf(service, new FixedCredential());
        var talk = client.Conversations;
        var activity = new Activity(ActivityTypes.Message) { Text = "hi" };
        Assert.Equal("x", (await talk.CreateConversationAsync(new ConversationParameters { IsGroup = false }, Cancel)).Id);
        await talk.GetConversationsAsync("a b", Cancel);
        await talk.SendToConversationAsync("c/1", activity, Cancel);
        await talk.ReplyToActivityAsync("c/1", "q", activity, Cancel);
        await talk.UpdateActivityAsync("c/1", "q", activity, Cancel);
        await talk.DeleteActivityAsync("c/1", "q", Cancel);
        await talk.SendConversationHistoryAsync("c/1", new Transcript { Activities = [activity] }, Cancel);
        Assert.Equal("a", Assert.Single(await talk.GetConversationMembersAsync("c/1", Cancel)).AadObjectId);
        await talk.GetConversationMemberAsync("c/1", "29:u", Cancel);
        Assert.Equal("next", (await talk.GetConversationPagedMembersAsync("c/1", 50, "t", Cancel)).ContinuationToken);
        await talk.DeleteConversationMemberAsync("c/1", "29:u", Cancel);
        await talk.GetActivityMembersAsync("c/1", "q", Cancel);
        await talk.UploadAttachmentAsync("c/1", new AttachmentData { Name = "f", Type = "text/plain" }, Cancel);
        await client.Attachments.GetAttachmentInfoAsync("f/1", Cancel);
        using var file = new StreamReader(await client.Attachments.GetAttachmentAsync("f/1", "original", Cancel), Encoding.UTF8);
        Assert.Equal("file", await file.ReadToEndAsync(Cancel));

        Assert.All(service.Authorizations, authorization => Assert.Equal("Bearer the-token", authorization));
        Assert.Equal(
            [
                "POST /v3/conversations", "GET /v3/conversations?continuationToken=a%20b", "POST /v3/conversations/c%2F1/activities",
                "POST /v3/conversations/c%2F1/activities/q", "PUT /v3/conversations/c%2F1/activities/q", "DELETE /v3/conversations/c%2F1/activities/q",
                "POST /v3/conversations/c%2F1/activities/history", "GET /v3/conversations/c%2F1/members", "GET /v3/conversations/c%2F1/members/29%3Au",
                "GET /v3/conversations/c%2F1/pagedmembers?pageSize=50&continuationToken=t", "DELETE /v3/conversations/c%2F1/members/29%3Au",
                "GET /v3/conversations/c%2F1/activities/q/members", "POST /v3/conversations/c%2F1/attachments", "GET /v3/attachments/f%2F1",
                "GET /v3/attachments/f%2F1/views/original",
            ],
            service.Calls.Select(call => $"{call.Method} {call.Path}"));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", ChannelError.Rejected)]
    [InlineData(404, "ConversationNotFound", ChannelError.Rejected)]
    [InlineData(429, "Throttled", ChannelError.Throttled)]
    [InlineData(412, "PreconditionFailed", ChannelError.Unavailable)]
    [InlineData(502, null, ChannelError.Unavailable)]
    public async Task A_refusal_has_the_services_code(int status, string? code, ChannelError error)
    {
        await using var service = await ConnectorFake.StartAsync();
        service.Answer = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(code is null ? "<html>" : $"{{\"error\":{{\"code\":\"{code}\",\"message\":\"words of the service\"}}}}");
        };
        var exception = await Assert.ThrowsAsync<ChannelException>(() => ClientOf(service, null).Conversations.GetConversationMembersAsync("c", Cancel));
        Assert.Equal(error, exception.Error);
        Assert.Contains(code ?? "502", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("words", exception.Message, StringComparison.Ordinal);
    }

    private static ConnectorClient ClientOf(ConnectorFake service, TokenCredential? credential)
    {
        var options = Options.Create(new BotFrameworkOptions());
        return new ConnectorClient(new Uri(service.Url), new ConnectorHttp(options, new ConnectorCredential(options, credential), TimeProvider.System));
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal("https://api.botframework.com/.default", Assert.Single(requestContext.Scopes));
            return ValueTask.FromResult(new AccessToken("the-token", DateTimeOffset.MaxValue));
        }
    }
}
