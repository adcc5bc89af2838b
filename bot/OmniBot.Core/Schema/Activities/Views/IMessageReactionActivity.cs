namespace OmniBot.Core.Schema;

/// <summary>Reactions to an earlier message.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }

    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
