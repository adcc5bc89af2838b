using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OmniBot.Core.Schema;

/// <summary>Escapes what JSON must escape (RFC 8259, section 7) and DEL, and leaves all other text as it is, emoji too.</summary>
/// <remarks>The framework's relaxed encoder writes everything above U+FFFF as two escapes. Not for JSON inside of HTML.</remarks>
internal sealed class WireEncoder : JavaScriptEncoder
{
    public static readonly WireEncoder Instance = new();

    private static readonly SearchValues<char> StopChars =
        SearchValues.Create([.. Controls(), '"', '\\', .. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit)]);

    private static readonly SearchValues<byte> StopBytes =
        SearchValues.Create([.. Controls().Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private WireEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x7F;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var units = new ReadOnlySpan<char>(text, textLength);
        var from = 0;
        while (units[from..].IndexOfAny(StopChars) is var found and >= 0)
        {
            var stop = from + found;
            var isPair = stop + 1 < units.Length && char.IsSurrogatePair(units[stop], units[stop + 1]);
            if (!isPair)
            {
                return stop;
            }

            from = stop + 2;
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        Utf8.IsValid(utf8Text) ? utf8Text.IndexOfAny(StopBytes) : base.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    private static IEnumerable<char> Controls() => Enumerable.Range(0, 0x20).Append(0x7F).Select(unit => (char)unit);
}
