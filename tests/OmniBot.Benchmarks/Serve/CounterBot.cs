using System.Globalization;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Benchmarks.Serve;

/// <summary>Reads a number, works for 20 ms, counts up and answers "count N": shows lost updates. "sleep MS" holds the turn instead.</summary>
internal sealed class CounterBot(ConversationState conversationState) : ActivityHandler
{
    private readonly IStatePropertyAccessor<Counter> _counter = conversationState.CreateProperty<Counter>("n");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var counter = await _counter.GetAsync(turnContext, () => new Counter(), cancellationToken);
        var text = turnContext.Activity.Text ?? "";
        var ms = text.StartsWith("sleep ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture) : 20;
        await Task.Delay(ms, cancellationToken);
        counter.N++;
        await turnContext.SendActivityAsync($"count {counter.N}", cancellationToken: cancellationToken);
    }

    internal sealed class Counter
    {
        public int N { get; set; }
    }
}
