using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary>A <see cref="BotState"/> as an object in memory.</summary>
internal sealed class BotStateProperties(BotState state, ITurnContext turnContext) : IMemoryProperties
{
    public IEnumerable<string> Names => state.GetPropertyNames(turnContext);

    public bool TryGet(string name, out object? value)
    {
        var stored = StoredName(name);
        value = MemoryObject.Plain(AtOnce(state.CreateProperty<object>(stored).GetAsync(turnContext)));
        return value is not null;
    }

    public void Set(string name, object? value)
    {
        if (value is null)
        {
            Remove(name);
        }
        else
        {
            AtOnce(state.CreateProperty<object>(StoredName(name)).SetAsync(turnContext, value));
        }
    }

    public void Remove(string name) => AtOnce(state.CreateProperty<object>(StoredName(name)).DeleteAsync(turnContext));

    private static void AtOnce(Task task)
    {
        if (!task.IsCompleted)
        {
            throw NotLoaded();
        }

        task.GetAwaiter().GetResult();
    }

    private static T AtOnce<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw NotLoaded();

    private static InvalidOperationException NotLoaded() => new("The state is not loaded: await dc.State.LoadAllScopesAsync() first.");

    private string StoredName(string name)
    {
        foreach (var stored in state.GetPropertyNames(turnContext))
        {
            if (string.Equals(stored, name, StringComparison.OrdinalIgnoreCase))
            {
                return stored;
            }
        }

        return name;
    }
}
