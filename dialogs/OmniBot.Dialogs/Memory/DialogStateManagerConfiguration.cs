using OmniBot.Dialogs.Memory.PathResolvers;
using OmniBot.Dialogs.Memory.Scopes;

namespace OmniBot.Dialogs.Memory;

/// <summary>The scopes and short forms that paths may use.</summary>
public sealed class DialogStateManagerConfiguration
{
    internal static DialogStateManagerConfiguration Default { get; } = new();

    /// <summary>Short forms, in the order in which they are tried.</summary>
    public IList<IPathResolver> PathResolvers { get; } =
        [new DollarPathResolver(), new HashPathResolver(), new AtAtPathResolver(), new AtPathResolver(), new PercentPathResolver()];

    public IList<MemoryScope> MemoryScopes { get; } =
    [
        new UserMemoryScope(),
        new ConversationMemoryScope(),
        new TurnMemoryScope(),
        new SettingsMemoryScope(),
        new DialogMemoryScope(),
        new DialogContextMemoryScope(),
        new ClassMemoryScope(),
        new DialogClassMemoryScope(),
        new ThisMemoryScope(),
    ];
}
