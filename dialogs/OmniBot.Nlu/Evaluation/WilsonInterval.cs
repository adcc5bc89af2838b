namespace OmniBot.Nlu.Evaluation;

/// <summary>95 % interval of a share (Wilson 1927, "Probable inference, the law of succession, and statistical inference").</summary>
internal static class WilsonInterval
{
    private const double Z = 1.959963984540054;

    public static (double Low, double High) Of(int hits, int count)
    {
        if (count == 0)
        {
            return (0, 1);
        }

        var share = hits / (double)count;
        var scale = 1 + (Z * Z / count);
        var centre = share + (Z * Z / (2 * count));
        var spread = Z * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        return (Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }
}
