using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Tells a turn's explain record where its dialogs stand.</summary>
internal static class DialogExplain
{
    public static ExplainBuilder? Of(ITurnContext turnContext) =>
        (turnContext.TurnState.Get<TurnEnvironment>() ?? TurnEnvironment.Current)?.Explain;

    public static void AddRule(ITurnContext turnContext, string rule) => Of(turnContext)?.AddRule(rule);

    /// <summary>The dialogs in progress, outermost first, through all containers.</summary>
    public static IReadOnlyList<ExplainDialog> Stack(DialogState state)
    {
        if (state.DialogStack.Count == 0)
        {
            return [];
        }

        var dialogs = new List<ExplainDialog>();
        Add(state, dialogs);
        return dialogs;
    }

    private static void Add(DialogState state, List<ExplainDialog> dialogs)
    {
        for (var i = state.DialogStack.Count - 1; i >= 0; i--)
        {
            var instance = state.DialogStack[i];
            dialogs.Add(new ExplainDialog(instance.Id, WaterfallDialog.StepOf(instance)));
            if (ComponentDialog.InnerStateOf(instance) is { } inner)
            {
                Add(inner, dialogs);
            }
        }
    }
}
