using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace OmniBot.Core.Schema;

/// <summary>Refuses text that could be read but not be written again.</summary>
internal static class WireText
{
    /// <exception cref="JsonException">Not UTF-8, or a string escapes half of a surrogate pair.</exception>
    public static void Check(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        if (utf8Json.IndexOf(@"\ud"u8) >= 0 || utf8Json.IndexOf(@"\uD"u8) >= 0)
        {
            CheckEscapes(utf8Json);
        }
    }

    private static void CheckEscapes(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
        var longest = ArrayPool<byte>.Shared.Rent(utf8Json.Length);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.CopyString(longest);
                }
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string holds half of a surrogate pair.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(longest);
        }
    }
}
