using Microsoft.Extensions.Configuration;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>settings</c>: the configuration that the bot has put into the turn's <c>TurnState</c>; it can only be read.</summary>
public sealed class SettingsMemoryScope() : MemoryScope(ScopePath.Settings, includeInSnapshot: false)
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.TurnState.Get<IConfiguration>() is { } configuration ? new Section(configuration) : null;
    }

    private sealed class Section(IConfiguration configuration) : IMemoryProperties
    {
        public IEnumerable<string> Names => configuration.GetChildren().Select(child => child.Key);

        public bool TryGet(string name, out object? value)
        {
            var section = configuration.GetSection(name);
            value = section.Value is { } text ? text : section.GetChildren().Any() ? new Section(section) : null;
            return value is not null;
        }

        public void Set(string name, object? value) => throw new NotSupportedException("Settings can't be set by a dialog.");

        public void Remove(string name) => throw new NotSupportedException("Settings can't be removed by a dialog.");
    }
}
