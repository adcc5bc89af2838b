using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary>The properties of a <see cref="BotState"/> that the bot has put into the turn's <c>TurnState</c>.</summary>
/// <typeparam name="T">The state's type, which is its key in <c>TurnState</c>.</typeparam>
public abstract class BotStateMemoryScope<T>(string name) : MemoryScope(name)
    where T : BotState
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.TurnState.Get<T>() is { } state ? new BotStateProperties(state, dc.Context) : null;
    }

    public override Task LoadAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        dc?.Context.TurnState.Get<T>()?.LoadAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task SaveChangesAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        dc?.Context.TurnState.Get<T>()?.SaveChangesAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;

    public override Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc?.Context.TurnState.Get<T>()?.DeleteAsync(dc.Context, cancellationToken) ?? Task.CompletedTask;
}
