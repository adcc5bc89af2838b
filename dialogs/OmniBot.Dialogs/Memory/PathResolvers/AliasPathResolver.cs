namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary>Puts a prefix, and perhaps something behind the name, in the place of a sign: <c>$name</c> is <c>dialog.name</c>.</summary>
/// <param name="alias">The sign.</param>
/// <param name="prefix">What stands for it.</param>
/// <param name="postfix">What follows the first name.</param>
public class AliasPathResolver(string alias, string prefix, string postfix = "") : IPathResolver
{
    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length <= alias.Length || !path.StartsWith(alias, StringComparison.Ordinal) || !IsNameStart(path[alias.Length]))
        {
            return path;
        }

        var end = postfix.Length == 0 ? path.Length : path.AsSpan(alias.Length).IndexOfAny('.', '[');
        end = postfix.Length == 0 ? end : end < 0 ? path.Length : end + alias.Length;
        return string.Concat(prefix, path.AsSpan(alias.Length, end - alias.Length), postfix, path.AsSpan(end));
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';
}
