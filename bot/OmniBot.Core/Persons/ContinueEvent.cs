namespace OmniBot.Core.Persons;

/// <summary>The event that the bot gets in place of the message with the code.</summary>
public static class ContinueEvent
{
    /// <summary>The conversation's state is that of the one it continues: the open question can be asked again.</summary>
    public const string Name = "omnibot.continued";
}
