using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk;

/// <summary>A kind of entry in the directory.</summary>
/// <param name="Name">The name under which it is stored and logged, such as <c>queue</c>.</param>
/// <param name="Json">How it is written.</param>
/// <param name="IdOf">Its id.</param>
internal sealed record DeskKind(string Name, JsonTypeInfo Json, Func<object, string> IdOf)
{
    public static IReadOnlyList<DeskKind> All { get; } =
    [
        Create<AgentProfile>("agent", DeskJson.Default.AgentProfile, entry => entry.Id),
        Create<QueueDefinition>("queue", DeskJson.Default.QueueDefinition, entry => entry.Id),
        Create<Skill>("skill", DeskJson.Default.Skill, entry => entry.Id),
        Create<CannedReply>("canned-reply", DeskJson.Default.CannedReply, entry => entry.Id),
        Create<Disposition>("disposition", DeskJson.Default.Disposition, entry => entry.Id),
    ];

    /// <exception cref="ArgumentException">The directory doesn't keep such entries.</exception>
    public static DeskKind Of(Type type) =>
        All.FirstOrDefault(kind => kind.Json.Type == type) ?? throw new ArgumentException($"The desk's directory keeps no {type.Name}.");

    public static DeskKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static DeskKind Create<T>(string name, JsonTypeInfo<T> json, Func<T, string> idOf)
        where T : class => new(name, json, entry => idOf((T)entry));
}
