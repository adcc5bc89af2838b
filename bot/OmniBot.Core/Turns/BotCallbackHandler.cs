namespace OmniBot.Core.Turns;

/// <summary>A bot's logic for one turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
