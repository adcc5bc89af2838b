namespace OmniBot.Core.Schema;

/// <summary>A note for those who debug the bot; only the emulator gets it.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }

    string? Label { get; set; }

    string? ValueType { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
