using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

/// <summary>Asks Teams who is in a chat or a team. Names follow the SDK v4's class of this name.</summary>
/// <remarks>
/// Everything goes out at once by the turn's <see cref="IConnectorClient"/>. All methods throw <see cref="InvalidOperationException"/> when
/// the turn has none, and <see cref="Channels.ChannelException"/> when Teams refuses.
/// </remarks>
public static class TeamsInfo
{
    /// <summary>Most members that Teams puts on a page. Source: "Get Teams specific context for your bot", paging.</summary>
    private const int LargestPage = 500;

    /// <summary>One member of the team if the turn is in a team, else of the chat.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's id in Teams, its Entra ID object id, or its user principal name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        TeamOf(turnContext) is { } team
            ? GetTeamMemberAsync(turnContext, userId, team, cancellationToken)
            : ReadMemberAsync(turnContext, userId, ChatOf(turnContext), cancellationToken);

    /// <summary>One member of a team; of the turn's team when <paramref name="teamId"/> is null.</summary>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        ReadMemberAsync(turnContext, userId, teamId ?? RequiredTeamOf(turnContext), cancellationToken);

    /// <summary>All members of the team if the turn is in a team, else of the chat, read page by page.</summary>
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(
        ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        ReadAllAsync(turnContext, TeamOf(turnContext) ?? ChatOf(turnContext), cancellationToken);

    /// <summary>All members of a team, read page by page; of the turn's team when <paramref name="teamId"/> is null.</summary>
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        ReadAllAsync(turnContext, teamId ?? RequiredTeamOf(turnContext), cancellationToken);

    /// <summary>A page of the members of the team if the turn is in a team, else of the chat.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">50 to 500; null for Teams' default, which is 200.</param>
    /// <param name="continuationToken">That of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        ReadPageAsync(turnContext, TeamOf(turnContext) ?? ChatOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>A page of the members of a team; of the turn's team when <paramref name="teamId"/> is null.</summary>
    /// <inheritdoc cref="GetPagedMembersAsync"/>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        ReadPageAsync(turnContext, teamId ?? RequiredTeamOf(turnContext), pageSize, continuationToken, cancellationToken);

    private static async Task<TeamsChannelAccount> ReadMemberAsync(
        ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return TeamsAccounts.From(
            await ConnectorOf(turnContext).Conversations.GetConversationMemberAsync(conversationId, userId, cancellationToken));
    }

    private static async Task<TeamsPagedMembersResult> ReadPageAsync(
        ITurnContext turnContext, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var page = await ConnectorOf(turnContext).Conversations.GetConversationPagedMembersAsync(
            conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page.ContinuationToken, [.. (page.Members ?? []).Select(TeamsAccounts.From)]);
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> ReadAllAsync(
        ITurnContext turnContext, string conversationId, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>();
        string? next = null;
        do
        {
            var page = await ReadPageAsync(turnContext, conversationId, LargestPage, next, cancellationToken);
            members.AddRange(page.Members!);
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
        return members;
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This turn has no Connector service: its channel puts an IConnectorClient into TurnState.");

    private static string? TeamOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } id ? id : null;
    }

    private static string RequiredTeamOf(ITurnContext turnContext) =>
        TeamOf(turnContext) ?? throw new InvalidOperationException("This method needs a teamId, or a turn in a team.");

    private static string ChatOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation.id.");
}
