using System.Buffers;

namespace OmniBot.Nlu.Lu;

/// <summary>The names that LUIS accepts.</summary>
internal static class LuName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>*%&:\\$?/\"{}|");

    /// <summary>Whether it is not empty and has none of the characters that LUIS forbids in names.</summary>
    public static bool IsValid(string name) => name.Length > 0 && name.AsSpan().IndexOfAny(Forbidden) < 0;
}
