using OmniBot.Core.Crm;

namespace OmniBot.Packs.Faqs;

/// <summary>What was found for a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sure">The article that answers it, or null.</param>
/// <param name="Possible">Articles that might, the best first.</param>
internal sealed record FaqResult(string Question, Article? Sure, IReadOnlyList<Article> Possible);
