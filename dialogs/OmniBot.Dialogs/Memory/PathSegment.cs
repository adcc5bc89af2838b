namespace OmniBot.Dialogs.Memory;

/// <summary>One part of a path: a name, a place in a list, or a path that gives either.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="Index">The place, from 0, when there is no name and no path.</param>
/// <param name="Path">A path in brackets, or null.</param>
internal readonly record struct PathSegment(string? Name, int Index, string? Path)
{
    /// <summary>Stands for the first entity of a list.</summary>
    public const string First = "first()";
}
