using System.Globalization;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Persons;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Desk.Files;
using OmniBot.Desk.Live;

namespace OmniBot.Desk.Access;

/// <summary>The only way from the pages to conversations: every call is checked against what the signed-in person may see and do.</summary>
/// <remarks>All methods throw <see cref="DeskAccessException"/> when the person may not.</remarks>
internal sealed class DeskAccess(
    OpenConversations open,
    IHandoffStore handoffs,
    IDesk desk,
    IDeskDirectory directory,
    IAgentPresence presence,
    IConversationStore store,
    IConversationFeed feed,
    IPersonStore persons,
    IAuditLog audit)
{
    public AgentProfile? ProfileOf(SignedInUser user) => directory.Agents.FirstOrDefault(agent => agent.Id == user.Agent);

    public bool MaySee(SignedInUser user, HandoffRow row) => DeskRules.MaySee(user, ProfileOf(user), row.Record);

    /// <summary>The conversations that are under way, from memory.</summary>
    public IReadOnlyList<HandoffRow> ListOpen(SignedInUser user)
    {
        var profile = ProfileOf(user);
        return [.. open.Rows.Where(row => DeskRules.MaySee(user, profile, row.Record))];
    }

    public async ValueTask<IReadOnlyList<HandoffRow>> ListAsync(SignedInUser user, HandoffFilter filter, CancellationToken cancellationToken)
    {
        var profile = ProfileOf(user);
        return [.. (await handoffs.ListAsync(filter, cancellationToken)).Where(row => DeskRules.MaySee(user, profile, row.Record))];
    }

    /// <summary>Opens a conversation to look at, and writes that to the audit log first.</summary>
    public async Task<HandoffRow> ViewAsync(SignedInUser user, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var row = await CheckAsync(user, conversation, cancellationToken);
        await audit.AppendAsync(new AuditEntry(user.Agent, "conversation.view", conversation.ToString()), cancellationToken);
        return row;
    }

    /// <summary>The number by which the store knows a conversation, and the number of its last entry.</summary>
    public async ValueTask<ConversationRecord?> FindConversationAsync(SignedInUser user, ConversationKey conversation, CancellationToken cancellationToken)
    {
        await CheckAsync(user, conversation, cancellationToken);
        return await store.FindConversationAsync(conversation, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        SignedInUser user, ConversationRecord conversation, long afterSequence, int max, CancellationToken cancellationToken)
    {
        await CheckAsync(user, conversation.Key, cancellationToken);
        return await store.ReadTranscriptAsync(conversation.Id, afterSequence, max, cancellationToken);
    }

    /// <summary>An attachment that the customer sent, or null; that it was opened is written to the audit log first.</summary>
    public async Task<Attachment?> FindFileAsync(SignedInUser user, FileAddress file, CancellationToken cancellationToken)
    {
        await CheckAsync(user, file.Conversation, cancellationToken);
        if (await store.FindConversationAsync(file.Conversation, cancellationToken) is not { } record
            || await store.ReadTranscriptAsync(record.Id, file.Sequence - 1, 1, cancellationToken) is not [{ Direction: ActivityDirection.Incoming } entry, ..]
            || entry.Sequence != file.Sequence
            || ActivityJson.Deserialize(entry.Body.Span).Attachments?.ElementAtOrDefault(file.Index) is not { } attachment)
        {
            return null;
        }

        await audit.AppendAsync(
            new AuditEntry(user.Agent, "file.view", file.Conversation.ToString(), string.Create(CultureInfo.InvariantCulture, $"{file.Sequence}/{file.Index}")),
            cancellationToken);
        return attachment;
    }

    /// <summary>What the person of a conversation said and was told in conversations on other channels that are known to be theirs, the latest of each.</summary>
    public async Task<IReadOnlyList<LinkedTranscript>> ReadLinkedAsync(SignedInUser user, ConversationKey conversation, int max, CancellationToken cancellationToken)
    {
        await CheckAsync(user, conversation, cancellationToken);
        var linked = new List<LinkedTranscript>();
        foreach (var key in await persons.ReadLinkedAsync(conversation, cancellationToken))
        {
            if (await store.FindConversationAsync(key, cancellationToken) is { } record)
            {
                linked.Add(new LinkedTranscript(key, await store.ReadTranscriptAsync(record.Id, Math.Max(0, record.Sequence - max), max, cancellationToken)));
            }
        }

        return linked;
    }

    public async Task<IAsyncDisposable> WatchAsync(
        SignedInUser user, ConversationKey conversation, Func<FeedNotice, ValueTask> handler, CancellationToken cancellationToken)
    {
        await CheckAsync(user, conversation, cancellationToken);
        return await feed.SubscribeAsync(conversation, handler, cancellationToken);
    }

    /// <summary>Has a command done in the name of the signed-in person.</summary>
    public async Task<DeskAnswer> SendAsync(
        SignedInUser user, ConversationKey conversation, HandoffCommand command, string? commandId, CancellationToken cancellationToken)
    {
        var record = await BeginsHandoffAsync(user, conversation, command, cancellationToken)
            ? HandoffRecord.None
            : (await CheckAsync(user, conversation, cancellationToken)).Record;
        if (!DeskRules.MayDo(user, record, command))
        {
            throw new DeskAccessException();
        }

        var answer = await desk.SendAsync(conversation, command with { By = user.Agent, AsSupervisor = user.Supervises && DeskRules.IsForSupervisors(command) }, commandId, cancellationToken);
        if (answer.Refusal is null && DeskRules.AuditActionOf(command) is { } action)
        {
            var detail = command is TransferHandoff transfer ? transfer.ToAgent ?? transfer.ToQueue : null;
            await audit.AppendAsync(new AuditEntry(user.Agent, action, conversation.ToString(), detail), cancellationToken);
        }

        return answer;
    }

    public async Task TypeAsync(SignedInUser user, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if ((await CheckAsync(user, conversation, cancellationToken)).Record.Agent == user.Agent)
        {
            await desk.TypeAsync(conversation, user.Agent, cancellationToken);
        }
    }

    /// <summary>Sets the person's own presence, or, as a supervisor, a colleague's.</summary>
    public async Task SetPresenceAsync(SignedInUser user, string agent, AgentPresence value, CancellationToken cancellationToken)
    {
        if (!user.Acts || (agent != user.Agent && !user.Supervises))
        {
            throw new DeskAccessException();
        }

        await presence.SetAsync(agent, value, cancellationToken);
        if (agent != user.Agent)
        {
            await audit.AppendAsync(new AuditEntry(user.Agent, "presence.set", agent, value.ToString()), cancellationToken);
        }
    }

    // A supervisor may also fetch a conversation that never left the bot.
    private async ValueTask<bool> BeginsHandoffAsync(
        SignedInUser user, ConversationKey conversation, HandoffCommand command, CancellationToken cancellationToken) =>
        user.Supervises && command is (RequestHandoff or TakeHandoff { IsTakeOver: true })
        && open.Find(conversation) is null
        && await handoffs.FindAsync(conversation, cancellationToken) is null;

    private async ValueTask<HandoffRow> CheckAsync(SignedInUser user, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var row = open.Find(conversation) ?? await handoffs.FindAsync(conversation, cancellationToken);
        return row is not null && MaySee(user, row) ? row : throw new DeskAccessException();
    }
}
