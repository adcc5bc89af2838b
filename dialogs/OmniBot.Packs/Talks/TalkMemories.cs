using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Packs.Talks;

/// <summary>Gives a turn the memory of its conversation.</summary>
internal sealed class TalkMemories(ConversationState state)
{
    private readonly IStatePropertyAccessor<TalkMemory> _memory = state.CreateProperty<TalkMemory>("packs.memory");

    public Task<TalkMemory> OfAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        _memory.GetAsync(turn, static () => new TalkMemory(), cancellationToken);

    /// <summary>Notes a rule that fired, for the explain record and for the summary of a case.</summary>
    public async Task NoteAsync(ITurnContext turn, string rule, CancellationToken cancellationToken)
    {
        TurnEnvironment.Of(turn).Explain.AddRule(rule);
        (await OfAsync(turn, cancellationToken)).AddRule(rule);
    }
}
