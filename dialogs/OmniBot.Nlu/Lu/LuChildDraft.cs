namespace OmniBot.Nlu.Lu;

/// <summary>A child entity while its lines are being read.</summary>
internal sealed record LuChildDraft(string Name, string? Instance)
{
    public List<LuChildDraft> Children { get; } = [];

    public bool Contains(string name) => Name == name || Children.Exists(child => child.Contains(name));

    public LuEntityChild Finish() => new(Name, Instance, Children.Select(child => child.Finish()).ToArray());
}
