using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Conversations of a Connector service. All methods throw <see cref="Channels.ChannelException"/> when the service refuses.</summary>
public interface IConversations
{
    Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default);

    Task<ConversationsResult> GetConversationsAsync(string? continuationToken = null, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken = default);

    Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default);

    Task<ChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default);

    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">50 to 500 in Teams; null for the service's default.</param>
    /// <param name="continuationToken">That of the page before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default);

    Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default);

    Task<IList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UploadAttachmentAsync(string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default);
}
