using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;

namespace OmniBot.TestKit;

/// <summary>A conversation with a dialog or a bot, as a test writes it down. State goes through JSON between the turns.</summary>
/// <remarks>
/// The bot must say what the test says and no more: a message that the test does not expect fails it, at the next thing the user says or
/// at the end.
/// </remarks>
public sealed class Conversation
{
    private readonly List<Func<CancellationToken, Task>> _steps = [];
    private readonly ConversationState _conversationState = new(new MemoryStorage());
    private readonly UserState _userState = new(new MemoryStorage());
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBot? _bot;
    private Dialog? _dialog;

    private Conversation()
    {
        _dialogState = _conversationState.CreateProperty<DialogState>(nameof(DialogState));
        Adapter.Use(new AutoSaveStateMiddleware(_conversationState, _userState));
        Adapter.Prepare = context =>
        {
            context.TurnState.Set(_conversationState);
            context.TurnState.Set(_userState);
        };
    }

    public TestAdapter Adapter { get; } = new();

    /// <summary>What the dialog's last turn came to.</summary>
    public DialogTurnResult? Result { get; private set; }

    /// <summary>The first thing that the user says begins the dialog.</summary>
    public static Conversation With(Dialog dialog) => new() { _dialog = dialog };

    /// <param name="bot">The bot, made on the conversation's own state.</param>
    public static Conversation With(Func<ConversationState, UserState, IBot> bot)
    {
        ArgumentNullException.ThrowIfNull(bot);
        var conversation = new Conversation();
        conversation._bot = bot(conversation._conversationState, conversation._userState);
        return conversation;
    }

    /// <summary>The user's language, such as <c>de-DE</c>.</summary>
    public Conversation In(string locale) => Step(() => Adapter.Locale = locale);

    /// <summary>What the channel can show.</summary>
    public Conversation On(ChannelCapabilities capabilities) => Step(() => Adapter.Capabilities = capabilities);

    /// <summary>Sets the clock; it only goes forward.</summary>
    public Conversation At(DateTimeOffset now) => Step(() => Adapter.Clock.SetUtcNow(now));

    /// <summary>Lets time pass.</summary>
    public Conversation After(TimeSpan time) => Step(() => Adapter.Clock.Advance(time));

    public Conversation User(string text) => User(new Activity(ActivityTypes.Message) { Text = text });

    public Conversation User(Activity activity) => Step(async cancellationToken =>
    {
        ReplyAssert.Nothing(Adapter);
        await Adapter.ProcessActivityAsync(activity, RunAsync, cancellationToken);
    });

    /// <summary>The bot says this, to the letter.</summary>
    public Conversation Bot(string text) => Step(() => ReplyAssert.Text(Adapter, text));

    /// <summary>The bot says this, to the letter, and offers these suggested actions, in this order.</summary>
    public Conversation Bot(string text, params string[] suggests) =>
        Step(() => ReplyAssert.Suggests(Adapter, ReplyAssert.Text(Adapter, text), suggests));

    /// <summary>The bot's next activity passes a check that throws if it does not.</summary>
    public Conversation Bot(Action<Activity> check) => Step(() => check(ReplyAssert.Next(Adapter, "an activity")));

    public Conversation BotContains(string part) => Step(() => ReplyAssert.Contains(Adapter, part));

    public Conversation BotOneOf(params string[] texts) => Step(() => ReplyAssert.OneOf(Adapter, texts));

    public Conversation BotIsSilent() => Step(() => ReplyAssert.Nothing(Adapter));

    public Conversation Then(Action check) => Step(check);

    public Conversation Then(Func<Task> check) => Step(_ => check());

    /// <summary>The dialog has ended with this result.</summary>
    public Conversation Ends(object? result = null) => Step(() =>
    {
        if (Result?.Status != DialogTurnStatus.Complete || !Equals(Result.Result, result))
        {
            throw new ConversationFailedException(
                $"The dialog is {Result?.Status}, with result '{Result?.Result}'. Expected: Complete, with '{result}'", Adapter.Transcript);
        }
    });

    /// <summary>A new version of the dialog takes over, with the conversation in progress.</summary>
    public Conversation Deploy(Dialog dialog) => Step(() => _dialog = dialog);

    /// <summary>Plays the conversation.</summary>
    /// <exception cref="ConversationFailedException">The bot did not answer as the test says.</exception>
    public async Task PlayAsync()
    {
        foreach (var step in _steps)
        {
            await step(CancellationToken.None);
        }

        ReplyAssert.Nothing(Adapter);
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (_bot is not null)
        {
            await _bot.OnTurnAsync(turnContext, cancellationToken);
        }
        else
        {
            Result = await _dialog!.RunAsync(turnContext, _dialogState, cancellationToken);
        }
    }

    private Conversation Step(Action action) => Step(_ =>
    {
        action();
        return Task.CompletedTask;
    });

    private Conversation Step(Func<CancellationToken, Task> step)
    {
        _steps.Add(step);
        return this;
    }
}
