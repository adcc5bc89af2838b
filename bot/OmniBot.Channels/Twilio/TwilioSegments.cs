namespace OmniBot.Channels.Twilio;

/// <summary>How many SMS a text is billed as.</summary>
/// <param name="Encoding"><c>GSM-7</c> or <c>UCS-2</c>.</param>
/// <param name="Count">Segments: 160 or 70 characters by themselves, 153 or 67 when there are several.</param>
internal readonly record struct TwilioSegments(string Encoding, int Count)
{
    // 3GPP TS 23.038, 6.2.1: the default alphabet, and what takes an escape before it.
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";
    private static readonly HashSet<char> s_basic = [.. Basic];
    private static readonly HashSet<char> s_extended = [.. Extended];

    /// <summary>Counts a text. One character outside of GSM-7 makes all of it UCS-2.</summary>
    public static TwilioSegments Of(string text)
    {
        var septets = 0;
        foreach (var c in text)
        {
            if (s_basic.Contains(c))
            {
                septets++;
            }
            else if (s_extended.Contains(c))
            {
                septets += 2;
            }
            else
            {
                return new TwilioSegments("UCS-2", text.Length <= 70 ? 1 : CountOf(text, 67, one => char.IsHighSurrogate(one) ? 2 : char.IsLowSurrogate(one) ? 0 : 1));
            }
        }

        return new TwilioSegments("GSM-7", septets <= 160 ? (text.Length == 0 ? 0 : 1) : CountOf(text, 153, one => s_extended.Contains(one) ? 2 : 1));
    }

    // What takes two places is not cut in two.
    private static int CountOf(string text, int limit, Func<char, int> sizeOf)
    {
        var (segments, used) = (1, 0);
        foreach (var c in text)
        {
            var size = sizeOf(c);
            if (used + size > limit)
            {
                (segments, used) = (segments + 1, 0);
            }

            used += size;
        }

        return segments;
    }
}
