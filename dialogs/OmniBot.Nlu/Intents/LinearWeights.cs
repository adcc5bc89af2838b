using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OmniBot.Nlu.Intents;

/// <summary>Weights of all classes laid out [feature][class], so that one pass over a row serves every class; the last feature is the bias.</summary>
internal sealed class LinearWeights(int features, int classes, float[] values)
{
    public LinearWeights(int features, int classes)
        : this(features, classes, new float[checked((features + 1) * Pad(classes))])
    {
    }

    public int Features => features;

    public int Classes => classes;

    /// <summary>Number of classes, rounded up to whole vectors of 8.</summary>
    public int Width { get; } = Pad(classes);

    public float[] Values => values;

    public static int Pad(int classes) => (classes + 7) & ~7;

    /// <summary>Writes the decision value of every class to <paramref name="margins"/>, which has <see cref="Width"/> places.</summary>
    public void Decide(ReadOnlySpan<int> row, ReadOnlySpan<float> rowValues, Span<float> margins)
    {
        values.AsSpan(features * Width, Width).CopyTo(margins);
        var target = MemoryMarshal.Cast<float, Vector256<float>>(margins[..Width]);
        for (var i = 0; i < row.Length; i++)
        {
            var source = MemoryMarshal.Cast<float, Vector256<float>>(values.AsSpan(row[i] * Width, Width));
            var factor = Vector256.Create(rowValues[i]);
            for (var k = 0; k < source.Length && k < target.Length; k++)
            {
                target[k] += source[k] * factor;
            }
        }
    }
}
