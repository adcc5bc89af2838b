namespace OmniBot.Dialogs.Memory;

/// <summary>Writes a short form of a path out.</summary>
public interface IPathResolver
{
    /// <summary>The long form, or the path itself when it is not a short form that this resolver knows.</summary>
    string TransformPath(string path);
}
