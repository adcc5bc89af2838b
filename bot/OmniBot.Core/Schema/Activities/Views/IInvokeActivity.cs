namespace OmniBot.Core.Schema;

/// <summary>A call to the bot that wants an answer in the same exchange.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
