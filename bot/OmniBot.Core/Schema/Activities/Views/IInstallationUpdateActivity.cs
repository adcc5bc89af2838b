namespace OmniBot.Core.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
