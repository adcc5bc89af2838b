namespace OmniBot.Nlu.Lu;

/// <summary>A part of a composite or nested entity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instance">The entity whose examples it shares, when it names one.</param>
/// <param name="Children">Its own parts.</param>
public sealed record LuEntityChild(string Name, string? Instance, IReadOnlyList<LuEntityChild> Children);
