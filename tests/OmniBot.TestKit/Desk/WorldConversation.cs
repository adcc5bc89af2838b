using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Desk;

/// <summary>A conversation of a <see cref="DeskWorld"/>.</summary>
public sealed class WorldConversation(long id, ConversationKey key)
{
    public long Id { get; } = id;

    public ConversationKey Key { get; } = key;

    public HandoffRecord Record { get; internal set; } = HandoffRecord.None;

    public List<TranscriptEntry> Entries { get; } = [];

    /// <summary>Numbers of the entries that have not been sent.</summary>
    public HashSet<long> Unsent { get; } = [];

    public List<HandoffHistory> History { get; } = [];

    public string LastText { get; internal set; } = "";

    public long Sequence => Entries.Count;

    /// <summary>Ids of commands that were done.</summary>
    internal Dictionary<string, DeskAnswer> Done { get; } = [];

    public HandoffRow Row => new(Key, Record, Sequence, LastText.Length <= 120 ? LastText : LastText[..120], Entries.Count > 0 ? Entries[^1].Timestamp : default);
}
