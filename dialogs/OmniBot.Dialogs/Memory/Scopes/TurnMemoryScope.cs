using OmniBot.Core.Turns;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>turn</c>: what is known of this turn, forgotten at its end.</summary>
public sealed class TurnMemoryScope() : MemoryScope(ScopePath.Turn, includeInSnapshot: false)
{
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Of(dc.Context);
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        dc.Context.TurnState[ScopePath.Turn] = memory as IDictionary<string, object>
            ?? throw new ArgumentException("A turn's memory is a dictionary.", nameof(memory));
    }

    internal static IDictionary<string, object> Of(ITurnContext turnContext)
    {
        if (turnContext.TurnState.TryGetValue(ScopePath.Turn, out var found) && found is IDictionary<string, object> memory)
        {
            return memory;
        }

        memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["activity"] = turnContext.Activity };
        turnContext.TurnState[ScopePath.Turn] = memory;
        return memory;
    }
}
