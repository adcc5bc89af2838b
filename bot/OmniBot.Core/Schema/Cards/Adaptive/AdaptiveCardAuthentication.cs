namespace OmniBot.Core.Schema;

/// <summary>Sign-in that an adaptive card asks for.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
