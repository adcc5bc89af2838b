namespace OmniBot.Core.Schema;

/// <summary>Something happened outside of the talk.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
