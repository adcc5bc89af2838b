namespace OmniBot.Channels.BotFramework;

/// <summary>How a bot is registered in Microsoft Entra ID. Source: Azure Bot Service, "Bot identity information".</summary>
public enum BotFrameworkAppType
{
    /// <summary>In any tenant; no new ones since July 2025.</summary>
    MultiTenant = 0,

    /// <summary>In one tenant.</summary>
    SingleTenant = 1,

    /// <summary>By a user-assigned managed identity: no secret at all.</summary>
    UserAssignedManagedIdentity = 2,
}
