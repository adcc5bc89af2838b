namespace OmniBot.Core.Schema;

/// <summary>The user has to sign in before the settings.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
}
