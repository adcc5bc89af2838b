using OmniBot.Core.Conversations;

namespace OmniBot.Core.Turns;

/// <summary>What a turn may use of the world, so that it can be run again: its time, its ids, its random numbers and its effects.</summary>
public sealed class TurnEnvironment
{
    private static readonly AsyncLocal<TurnEnvironment?> s_current = new();
    private readonly string _idPrefix;
    private Random? _random;
    private int _ids;

    public TurnEnvironment(ConversationKey conversation, long turn, DateTimeOffset now, EffectLog effects)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        Conversation = conversation;
        Turn = turn;
        Now = now;
        Effects = effects;
        _idPrefix = $"{NameHash.Hex(conversation.ToString())[..12]}-{turn}-";
    }

    /// <summary>The environment of the turn that runs here, or <see langword="null"/> outside of a turn.</summary>
    public static TurnEnvironment? Current => s_current.Value;

    public ConversationKey Conversation { get; }

    /// <summary>The turn's number in its conversation, from 1.</summary>
    public long Turn { get; }

    /// <summary>The turn's time: it stands still while the turn runs.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Calls to connectors, recorded or played back.</summary>
    public EffectLog Effects { get; }

    /// <summary>What the turn tells of itself.</summary>
    public ExplainBuilder Explain { get; } = new();

    /// <summary>Random numbers that are the same when the turn runs again.</summary>
    public Random Random => _random ??= new Random(SeedOf(_idPrefix));

    /// <summary>Reads the environment that the adapter put into a turn.</summary>
    /// <exception cref="InvalidOperationException">The adapter put none there.</exception>
    public static TurnEnvironment Of(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<TurnEnvironment>()
            ?? throw new InvalidOperationException("This turn has no environment: its adapter must put a TurnEnvironment into TurnState.");
    }

    /// <summary>The next id of an activity: the same when the turn runs again.</summary>
    public string NextActivityId() => _idPrefix + Interlocked.Increment(ref _ids);

    /// <summary>Names the next effect on a back office.</summary>
    public EffectId NextEffect() => new(Conversation, Turn, Effects.NextNumber());

    /// <summary>Makes this the current environment until the result is disposed.</summary>
    public IDisposable Enter()
    {
        var before = s_current.Value;
        s_current.Value = this;
        return new Exit(before);
    }

    private static int SeedOf(string text)
    {
        var seed = 17;
        foreach (var letter in text)
        {
            seed = unchecked((seed * 31) + letter);
        }

        return seed;
    }

    private sealed class Exit(TurnEnvironment? before) : IDisposable
    {
        public void Dispose() => s_current.Value = before;
    }
}
