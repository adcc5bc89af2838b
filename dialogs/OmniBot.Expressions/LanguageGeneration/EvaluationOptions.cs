using System.Globalization;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>What an evaluation depends on beside the scope; with the same options and scope the result is the same.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Used by <c>formatNumber</c> and <c>formatDateTime</c> when they get no locale.</summary>
    /// <value>The default is the invariant culture.</value>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Chooses among variations: gets their number, returns an index from 0 to that number less one.</summary>
    /// <value>The default always takes the first. Pass the turn's random to vary and still be able to replay.</value>
    public Func<int, int> Pick { get; init; } = static _ => 0;

    /// <summary>Options that pick with <paramref name="random"/>.</summary>
    public static EvaluationOptions With(CultureInfo culture, Random random) => new() { Culture = culture, Pick = random.Next };
}
