namespace OmniBot.Core.Schema;

/// <summary>Values and prefixes of callerId. Source: Activity Protocol, Appendix IV.</summary>
public static class CallerIdConstants
{
    public const string PublicAzureChannel = "urn:botframework:azure";
    public const string USGovChannel = "urn:botframework:azureusgov";

    /// <summary>The app id of the calling bot follows.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
