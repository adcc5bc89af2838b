using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;
using OmniBot.Core.Recognition;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Packs;
using OmniBot.Packs.Talks;

namespace OmniBot.Tests.Packs;

/// <summary>A conversation with the bot: each message is a turn whose state is written as JSON and read again. It begins on Tuesday, 24 November 2026, 08:00 UTC.</summary>
internal sealed class BotTalk : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly RecordingAdapter _adapter = new();
    private long _turn;

    public BotTalk(string locale = "en", string? zone = null, FakeCrm? crm = null, IRecognizer? recognizer = null, ICrm? backOffice = null, params (string Name, string Value)[] settings)
    {
        Locale = locale;
        Zone = zone;
        Crm = crm ?? new FakeCrm();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Packs:{setting.Name}", setting => (string?)setting.Value))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IStorage, MemoryStorage>()
            .AddSingleton(backOffice ?? Crm)
            .AddSingleton(recognizer ?? Recognizer)
            .AddSingleton<ILanguageDetector, WordLanguageDetector>()
            .AddPacks(configuration)
            .BuildServiceProvider();
    }

    public FakeCrm Crm { get; }

    public UtteranceRecognizer Recognizer { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public string Locale { get; set; }

    public string? Zone { get; set; }

    public ChannelCapabilities? Capabilities { get; set; }

    /// <summary>What the bot sent in the last turn.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>The last turn's explain record in the making.</summary>
    public ExplainBuilder Explain { get; private set; } = new();

    /// <summary>The texts of the last turn, a line for each message.</summary>
    public string Text => string.Join('\n', Replies.Select(reply => reply.Text));

    public IReadOnlyList<string> Buttons =>
        [.. Replies.LastOrDefault(reply => reply.SuggestedActions is not null)?.SuggestedActions!.Actions!.Select(action => action.Title!) ?? []];

    /// <summary>Sends a message and gives the bot's answer.</summary>
    public Task<string> SayAsync(string text) => RunAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<string> JoinAsync() => RunAsync(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount("user"), new ChannelAccount("bot")],
    });

    /// <summary>Sends messages one after another and gives the answer to the last.</summary>
    public async Task<string> SayAllAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await SayAsync(text);
        }

        return Text;
    }

    public async Task<TalkMemory> MemoryAsync()
    {
        TalkMemory memory = null!;
        await RunAsync(NewActivity(new Activity { Type = ActivityTypes.Event, Name = "test" }), async (turn, cancellationToken) =>
            memory = await _services.GetRequiredService<TalkMemories>().OfAsync(turn, cancellationToken));
        return memory;
    }

    public void Dispose() => _services.Dispose();

    private Task<string> RunAsync(Activity activity) =>
        RunAsync(NewActivity(activity), _services.GetRequiredService<IBot>().OnTurnAsync);

    private Activity NewActivity(Activity activity)
    {
        activity.Id = $"m{_turn + 1}";
        activity.ChannelId = "test";
        activity.Conversation = new ConversationAccount { Id = "talk" };
        activity.From = new ChannelAccount("user");
        activity.Recipient = new ChannelAccount("bot");
        activity.Locale = Locale;
        activity.LocalTimezone = Zone;
        return activity;
    }

    private async Task<string> RunAsync(Activity activity, BotCallbackHandler bot)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var environment = new TurnEnvironment(new ConversationKey("test", "bot", "talk"), ++_turn, Time.GetUtcNow(), new EffectLog(Time));
        using var turn = new TurnContext(_adapter, activity);
        turn.TurnState.Set(environment);
        turn.TurnState.Set(Capabilities);
        using var entered = environment.Enter();
        _adapter.Sent.Clear();
        await bot(turn, cancellationToken);
        await _services.GetRequiredService<ConversationState>().SaveChangesAsync(turn, force: false, cancellationToken);
        await _services.GetRequiredService<UserState>().SaveChangesAsync(turn, force: false, cancellationToken);
        Explain = environment.Explain;
        Replies = [.. _adapter.Sent];
        return Text;
    }
}
