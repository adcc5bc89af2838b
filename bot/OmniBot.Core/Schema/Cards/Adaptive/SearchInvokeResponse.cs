namespace OmniBot.Core.Schema;

/// <summary>Body that answers an application/search invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
