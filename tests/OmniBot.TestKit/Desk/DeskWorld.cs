using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Desk;

/// <summary>A small world in memory in which customers write, agents act and the desk is told: all ports of the desk behave as one.</summary>
public sealed class DeskWorld
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, WorldConversation> _conversations = [];

    public DeskWorld(TimeProvider time)
    {
        Time = time;
        Store = new WorldTranscriptStore(this);
        Handoffs = new WorldHandoffStore(this);
        Desk = new WorldDesk(this);
        Presence = new WorldPresence(this);
        Directory = new WorldDirectory(this);
        Audit = new WorldAuditLog(time);
    }

    public TimeProvider Time { get; }

    public WorldDesk Desk { get; }

    public WorldHandoffStore Handoffs { get; }

    public WorldTranscriptStore Store { get; }

    public WorldPresence Presence { get; }

    public WorldDirectory Directory { get; }

    public WorldAuditLog Audit { get; }

    public WorldPersons Persons { get; } = new();

    public WorldDeskFeed Feed { get; } = new();

    public WorldConversationFeed Conversations { get; } = new();

    /// <summary>What agents send stays in the outbox until <see cref="DeliverAll"/>.</summary>
    public bool HoldsOutbox { get; set; }

    public IReadOnlyList<WorldConversation> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _conversations.Values];
            }
        }
    }

    public WorldConversation? Find(ConversationKey key)
    {
        lock (_lock)
        {
            return _conversations.GetValueOrDefault(key);
        }
    }

    public WorldConversation? Find(long id) => All.FirstOrDefault(conversation => conversation.Id == id);

    /// <summary>The customer writes.</summary>
    public Task CustomerSaysAsync(ConversationKey key, string text, params Attachment[] attachments) =>
        CustomerSendsAsync(key, new Activity(ActivityTypes.Message) { Text = text, Attachments = attachments.Length > 0 ? attachments : null });

    public async Task CustomerSendsAsync(ConversationKey key, Activity message)
    {
        Change(key, conversation =>
        {
            message.From ??= new ChannelAccount("customer", conversation.Record.CustomerName);
            Append(conversation, ActivityDirection.Incoming, message);
            conversation.Record = HandoffMachine.CustomerWrote(conversation.Record, Time.GetUtcNow()).After;
        });
        await TellAsync(key);
    }

    public async Task BotSaysAsync(ConversationKey key, Activity message)
    {
        Change(key, conversation => Append(conversation, ActivityDirection.Outgoing, message));
        await TellAsync(key);
    }

    /// <summary>The bot, the router or the clock does something.</summary>
    public Task<DeskAnswer> DoAsync(ConversationKey key, HandoffCommand command) => Desk.SendAsync(key, command, null, CancellationToken.None);

    public void CustomerTypes(ConversationKey key) => Feed.Publish(new DeskNotice(Typing: key));

    /// <summary>The channel takes all that waits.</summary>
    public void DeliverAll()
    {
        foreach (var conversation in All)
        {
            lock (_lock)
            {
                conversation.Unsent.Clear();
            }
        }
    }

    internal void Change(ConversationKey key, Action<WorldConversation> change)
    {
        lock (_lock)
        {
            if (!_conversations.TryGetValue(key, out var conversation))
            {
                conversation = new WorldConversation(_conversations.Count + 1, key);
                _conversations[key] = conversation;
            }

            change(conversation);
        }
    }

    internal T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    internal void Append(WorldConversation conversation, ActivityDirection direction, Activity activity)
    {
        activity.Id ??= IdSource.Next();
        var sequence = conversation.Sequence + 1;
        var body = ActivityJson.Serialize(activity);
        conversation.Entries.Add(new TranscriptEntry(sequence, sequence, direction, activity.Id, Time.GetUtcNow(), body));
        if (direction != ActivityDirection.Internal)
        {
            conversation.LastText = activity.Text ?? "";
        }

        if (direction == ActivityDirection.Outgoing && HoldsOutbox)
        {
            conversation.Unsent.Add(sequence);
        }
    }

    internal void AppendCommand(WorldConversation conversation, HandoffCommand command) => Append(
        conversation,
        ActivityDirection.Internal,
        new Activity(ActivityTypes.Event) { Name = HandoffCommand.ActivityName, Value = JsonSerializer.SerializeToElement(command, ActivityJson.Options) });

    internal async Task TellAsync(ConversationKey key)
    {
        var row = Find(key)!.Row;
        await Conversations.PublishAsync(key, new FeedNotice(row.Sequence), CancellationToken.None);
        if (row.Record.Number > 0)
        {
            Feed.Publish(new DeskNotice(Row: row));
        }

        Presence.Count();
    }
}
