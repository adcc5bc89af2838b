namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>A stem and what it says about each article.</summary>
/// <param name="Text">The stem.</param>
/// <param name="Rarity">0 (in every article) to 1 (in none).</param>
/// <param name="Strengths">For each article, 0 (the stem is not in it) to 1.</param>
internal sealed record IndexedTerm(string Text, double Rarity, double[] Strengths);
