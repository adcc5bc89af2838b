using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Core.Turns.Teams;

/// <summary>A Connector service that knows the members of conversations, and nothing else.</summary>
internal sealed class MemberService(params (string Conversation, string Member, string Email)[] members) : IConnectorClient, IConversations
{
    private const int SmallestPage = 2;

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public Uri BaseUri { get; } = new("https://teams.example");

    public IConversations Conversations => this;

    public IAttachments Attachments => throw new NotSupportedException();

    public Task<ChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default)
    {
        Asked.Add($"{conversationId}/{memberId}");
        return Task.FromResult(
            members.FirstOrDefault(member => member.Conversation == conversationId && member.Member == memberId) is { Member: not null } found
                ? AccountOf(found.Member, found.Email)
                : throw new ChannelException(ChannelError.Rejected, "404 ConversationNotFound"));
    }

    public Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        Asked.Add($"{conversationId}?pageSize={pageSize}&continuationToken={continuationToken}");
        var from = continuationToken is null ? 0 : int.Parse(continuationToken, CultureInfo.InvariantCulture);
        var all = members.Where(member => member.Conversation == conversationId).ToList();
        var page = all.Skip(from).Take(SmallestPage).Select(member => AccountOf(member.Member, member.Email)).ToList();
        return Task.FromResult(new PagedMembersResult(
            from + SmallestPage < all.Count ? (from + SmallestPage).ToString(CultureInfo.InvariantCulture) : null, page));
    }

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConversationsResult> GetConversationsAsync(string? continuationToken = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ResourceResponse> SendConversationHistoryAsync(
        string conversationId, Transcript transcript, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IList<ChannelAccount>> GetActivityMembersAsync(
        string conversationId, string activityId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ResourceResponse> UploadAttachmentAsync(
        string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    // As the wire gives it: a plain account with Teams' own fields beside.
    private static ChannelAccount AccountOf(string id, string email) =>
        new(id) { Properties = new() { ["email"] = JsonSerializer.SerializeToElement(email), ["x"] = JsonSerializer.SerializeToElement(1) } };
}
