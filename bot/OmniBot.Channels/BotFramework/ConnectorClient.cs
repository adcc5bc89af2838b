using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Channels.BotFramework;

/// <inheritdoc cref="IConnectorClient"/>
internal sealed class ConnectorClient(Uri baseUri, ConnectorHttp http) : IConnectorClient, IConversations, IAttachments
{
    public Uri BaseUri => baseUri;

    public IConversations Conversations => this;

    public IAttachments Attachments => this;

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", Json(parameters), cancellationToken);

    public Task<ConversationsResult> GetConversationsAsync(string? continuationToken, CancellationToken cancellationToken) =>
        CallAsync<ConversationsResult>(
            HttpMethod.Get, $"v3/conversations{(continuationToken is null ? "" : $"?continuationToken={Uri.EscapeDataString(continuationToken)}")}", null, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, $"{PathOf(conversationId)}/activities", ActivityJson.Serialize(activity), cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, PathOf(conversationId, activityId), ActivityJson.Serialize(activity), cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Put, PathOf(conversationId, activityId), ActivityJson.Serialize(activity), cancellationToken);

    public async Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        (await http.CallAsync(HttpMethod.Delete, UriOf(PathOf(conversationId, activityId)), null, cancellationToken)).Dispose();

    public Task<ResourceResponse> SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, $"{PathOf(conversationId)}/activities/history", Json(transcript), cancellationToken);

    public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        CallAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{PathOf(conversationId)}/members", null, cancellationToken);

    public Task<ChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        CallAsync<ChannelAccount>(HttpMethod.Get, $"{PathOf(conversationId)}/members/{Uri.EscapeDataString(memberId)}", null, cancellationToken);

    public Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var query = string.Join('&', new[]
        {
            pageSize is null ? null : $"pageSize={pageSize}",
            continuationToken is null ? null : $"continuationToken={Uri.EscapeDataString(continuationToken)}",
        }.OfType<string>());
        return CallAsync<PagedMembersResult>(
            HttpMethod.Get, $"{PathOf(conversationId)}/pagedmembers{(query.Length == 0 ? "" : $"?{query}")}", null, cancellationToken);
    }

    public async Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        (await http.CallAsync(HttpMethod.Delete, UriOf($"{PathOf(conversationId)}/members/{Uri.EscapeDataString(memberId)}"), null, cancellationToken)).Dispose();

    public Task<IList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{PathOf(conversationId, activityId)}/members", null, cancellationToken);

    public Task<ResourceResponse> UploadAttachmentAsync(string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, $"{PathOf(conversationId)}/attachments", Json(attachmentUpload), cancellationToken);

    public Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken) =>
        CallAsync<AttachmentInfo>(HttpMethod.Get, $"v3/attachments/{Uri.EscapeDataString(attachmentId)}", null, cancellationToken);

    public async Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken)
    {
        using var response = await http.CallAsync(
            HttpMethod.Get, UriOf($"v3/attachments/{Uri.EscapeDataString(attachmentId)}/views/{Uri.EscapeDataString(viewId)}"), null, cancellationToken);
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken), writable: false);
    }

    private static string PathOf(string conversationId, string? activityId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}";
        return activityId is null ? path : $"{path}/activities/{Uri.EscapeDataString(activityId)}";
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ActivityJson.Options);

    private Uri UriOf(string path) => new($"{baseUri.AbsoluteUri.TrimEnd('/')}/{path}");

    private async Task<T> CallAsync<T>(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await http.CallAsync(method, UriOf(path), json, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken), ActivityJson.Options)
                ?? throw new ChannelException(ChannelError.Rejected, "The Connector service answered with null.");
        }
        catch (JsonException exception)
        {
            throw new ChannelException(ChannelError.Rejected, $"The Connector service's answer is not what the protocol says: see {exception.Path}.", null, exception);
        }
    }
}
