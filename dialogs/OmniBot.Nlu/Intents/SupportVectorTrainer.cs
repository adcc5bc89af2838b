using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OmniBot.Nlu.Intents;

/// <summary>
/// Trains one linear support vector machine against the rest for each class, with squared hinge loss, by dual coordinate
/// descent (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM"). A step serves all classes of a
/// block at once. Blocks have a fixed size and nothing in common, so the number of threads does not change the result.
/// </summary>
internal static class SupportVectorTrainer
{
    private const int BlockSize = 32;
    private const int MaxPasses = 60;

    /// <summary>A block is done when the projected gradients of a pass, summed over its classes, fall below this in the mean of the utterances.</summary>
    private const double Tolerance = 0.06;

    public static LinearWeights Train(SparseRows rows, int features, int[] labels, int classes, double cost, int seed, int threads)
    {
        var weights = new LinearWeights(features, classes);
        var blocks = (weights.Width + BlockSize - 1) / BlockSize;
        var norms = new float[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            norms[row] = 1 + Squares(rows.ValuesOf(row));
        }

        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var start = block * BlockSize;
            var width = Math.Min(BlockSize, weights.Width - start);
            var part = TrainBlock(rows, features, labels, start, width, norms, (float)cost, seed);
            for (var feature = 0; feature <= features; feature++)
            {
                part.AsSpan(feature * width, width).CopyTo(weights.Values.AsSpan((feature * weights.Width) + start, width));
            }
        });
        return weights;
    }

    private static float[] TrainBlock(
        SparseRows rows, int features, int[] labels, int firstClass, int width, float[] norms, float cost, int seed)
    {
        var weights = new float[(features + 1) * width];
        var duals = new float[rows.Count * width];
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var shuffle = new Shuffle(seed);
        Span<float> margins = stackalloc float[width];
        var diagonal = 1 / (2 * cost);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            shuffle.Apply(order);
            double violation = 0;
            foreach (var row in order)
            {
                violation += Step(
                    rows.FeaturesOf(row), rows.ValuesOf(row), features, weights, duals.AsSpan(row * width, width), margins,
                    labels[row] - firstClass, norms[row] + diagonal, diagonal);
            }

            if (violation / rows.Count < Tolerance)
            {
                break;
            }
        }

        return weights;
    }

    private static float Step(
        ReadOnlySpan<int> row, ReadOnlySpan<float> rowValues, int bias, float[] weights, Span<float> duals, Span<float> margins,
        int label, float curvature, float diagonal)
    {
        var width = duals.Length;
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(margins);
        weights.AsSpan(bias * width, width).CopyTo(margins);
        for (var i = 0; i < row.Length; i++)
        {
            var source = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan(row[i] * width, width));
            var factor = Vector256.Create(rowValues[i]);
            for (var k = 0; k < vectors.Length && k < source.Length; k++)
            {
                vectors[k] += source[k] * factor;
            }
        }

        var violation = 0f;
        var changed = false;
        for (var k = 0; k < width; k++)
        {
            var sign = k == label ? 1f : -1f;
            var dual = duals[k];
            var gradient = (sign * margins[k]) - 1 + (diagonal * dual);
            if (dual == 0 && gradient >= 0)
            {
                margins[k] = 0;
                continue;
            }

            violation += Math.Abs(gradient);
            var next = Math.Max(dual - (gradient / curvature), 0);
            duals[k] = next;
            margins[k] = (next - dual) * sign;
            changed |= next != dual;
        }

        if (changed)
        {
            Add(vectors, weights.AsSpan(bias * width, width), 1);
            for (var i = 0; i < row.Length; i++)
            {
                Add(vectors, weights.AsSpan(row[i] * width, width), rowValues[i]);
            }
        }

        return violation;
    }

    private static void Add(Span<Vector256<float>> vectors, Span<float> weights, float factor)
    {
        var target = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var factors = Vector256.Create(factor);
        for (var k = 0; k < target.Length && k < vectors.Length; k++)
        {
            target[k] += vectors[k] * factors;
        }
    }

    private static float Squares(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
