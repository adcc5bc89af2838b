namespace OmniBot.Core.Schema;

/// <summary>A user added the bot to the contacts, or removed it.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
