namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Names of the form <c>Orders.de.lg</c>; without a language the file serves all languages.</summary>
internal static class LgFileName
{
    public const string Suffix = ".lg";

    /// <returns>The language tag in lower case, or "" for a file that serves all.</returns>
    public static string Language(string fileName)
    {
        var stem = fileName[..^Suffix.Length];
        var tag = stem[(stem.LastIndexOf('.') + 1)..];
        return tag.Length < stem.Length && IsTag(tag) ? tag.ToLowerInvariant() : "";
    }

    /// <summary>Language of 2 or 3 letters, then subtags of 2 to 8 letters or digits (RFC 5646, section 2.1, in short).</summary>
    private static bool IsTag(string tag) =>
        tag.Split('-') is [{ Length: 2 or 3 } language, .. var rest]
        && language.All(char.IsAsciiLetter)
        && rest.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
