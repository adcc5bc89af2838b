namespace OmniBot.Core.Conversations;

/// <summary>Names one effect on a back office, so that a repeated turn finds what its first try made.</summary>
/// <param name="Conversation">The conversation whose turn it is.</param>
/// <param name="Turn">The turn's number in its conversation, from 1.</param>
/// <param name="Number">The effect's number in its turn, from 1, in the order of the calls.</param>
public sealed record EffectId(ConversationKey Conversation, long Turn, int Number)
{
    /// <summary>The text that back offices store as alternate key or external id: at most 40 characters of a-z, 0-9 and '-'.</summary>
    public override string ToString() => $"{NameHash.Hex(Conversation.ToString())}-{Turn}-{Number}";
}
