using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Figures;

/// <summary>Computes the board's figures.</summary>
internal interface IDeskFigures
{
    /// <summary>The figures of all queues together, then of each.</summary>
    /// <param name="history">The changes of the span, in order.</param>
    /// <param name="open">What is under way now.</param>
    /// <param name="queues">The queues.</param>
    IReadOnlyList<QueueFigures> Compute(IReadOnlyList<HandoffHistory> history, IReadOnlyCollection<HandoffRow> open, IReadOnlyList<QueueDefinition> queues);
}
