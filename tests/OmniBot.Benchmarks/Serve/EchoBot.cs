using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Benchmarks.Serve;

/// <summary>Answers "Echo: " and the text.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
}
