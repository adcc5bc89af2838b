namespace OmniBot.Nlu.Entities;

/// <summary>Compares words that may have a typing error.</summary>
internal static class EditDistance
{
    /// <summary>Whether one letter put in, left out, changed, or swapped with its neighbour makes one word of the other.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
        {
            var swap = left;
            left = right;
            right = swap;
        }

        if (right.Length - left.Length > 1)
        {
            return false;
        }

        var same = left.CommonPrefixLength(right);
        if (left.Length < right.Length)
        {
            return left[same..].SequenceEqual(right[(same + 1)..]);
        }

        return same == left.Length || left[(same + 1)..].SequenceEqual(right[(same + 1)..])
            || (same + 1 < left.Length && left[same] == right[same + 1] && left[same + 1] == right[same]
                && left[(same + 2)..].SequenceEqual(right[(same + 2)..]));
    }
}
