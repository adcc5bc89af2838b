using System.Globalization;

namespace OmniBot.Dialogs;

/// <summary>Names steps that were added without a name.</summary>
internal static class WaterfallStepName
{
    /// <param name="step">The step.</param>
    /// <param name="place">Its place, from 1.</param>
    public static string Of(WaterfallStep step, int place)
    {
        var method = step.Method.Name;
        if (!method.StartsWith('<'))
        {
            return method;
        }

        // The compiler names a local function "<Outer>g__Inner|0_1", and a lambda "<Outer>b__0_1" with numbers that any edit may change.
        var start = method.IndexOf(">g__", StringComparison.Ordinal);
        var end = method.IndexOf('|', StringComparison.Ordinal);
        return start >= 0 && end > start
            ? method[(start + 4)..end]
            : string.Create(CultureInfo.InvariantCulture, $"step-{place}");
    }
}
