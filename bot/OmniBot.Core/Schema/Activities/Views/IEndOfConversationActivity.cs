namespace OmniBot.Core.Schema;

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string? Code { get; set; }

    string? Text { get; set; }
}
