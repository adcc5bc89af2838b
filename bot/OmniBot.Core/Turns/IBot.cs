namespace OmniBot.Core.Turns;

/// <summary>A bot: what runs at the end of the turn pipeline.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
