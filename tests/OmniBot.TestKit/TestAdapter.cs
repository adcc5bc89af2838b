using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.TestKit;

/// <summary>Runs turns in memory, with a clock that the test moves; what the bot sends is queued as its readers would get it, from JSON.</summary>
public sealed class TestAdapter : BotAdapter
{
    private readonly Queue<Activity> _replies = new();
    private readonly List<string> _transcript = [];
    private long _turns;

    public TestAdapter(string channelId = Channels.Test) => Conversation = new ConversationReference
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.example",
        User = new ChannelAccount("user1", "User1", RoleTypes.User),
        Bot = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = "convo1", Name = "Convo1" },
    };

    /// <summary>Time of the turns; it begins on Monday, 2 March 2026, 09:00 UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What the channel can show. The default shows buttons and cards, ten of each.</summary>
    public ChannelCapabilities Capabilities { get; set; } = new()
    {
        MaxSuggestedActions = 10,
        MaxCardActions = 10,
        MaxActionTitleLength = 60,
        Cards = true,
        Markup = MarkupDialect.Markdown,
        Media = MediaKinds.Files,
        ManyAttachments = true,
    };

    /// <summary>Language of the user's messages that have none.</summary>
    public string Locale { get; set; } = "en-US";

    public ConversationReference Conversation { get; }

    /// <summary>Changes the turn before it runs, such as to put services into its <c>TurnState</c>.</summary>
    public Action<ITurnContext>? Prepare { get; set; }

    /// <summary>The environment of the last turn, with its explain record.</summary>
    public TurnEnvironment? LastTurn { get; private set; }

    /// <summary>The answer to the last turn, if that was an <c>invoke</c>.</summary>
    public InvokeResponse? LastInvokeResponse { get; private set; }

    /// <summary>The conversation so far, a line for each message.</summary>
    public string Transcript => string.Join(Environment.NewLine, _transcript);

    /// <summary>Messages of the bot that nobody has read yet.</summary>
    public int Unread => _replies.Count;

    /// <summary>The bot's next activity, or null.</summary>
    public Activity? GetNextReply() => _replies.TryDequeue(out var reply) ? reply : null;

    /// <summary>The bot's next activity, which stays unread, or null.</summary>
    public Activity? PeekNextReply() => _replies.TryPeek(out var reply) ? reply : null;

    public Task SendTextToBotAsync(string text, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = text }, callback, cancellationToken);

    /// <summary>Runs a turn. Fields of the activity that say who and where are filled in if they are missing.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var turn = ++_turns;
        var incoming = activity.Clone();
        incoming.Id ??= $"in-{turn}";
        incoming.Type ??= ActivityTypes.Message;
        incoming.ChannelId ??= Conversation.ChannelId;
        incoming.ServiceUrl ??= Conversation.ServiceUrl;
        incoming.From ??= Conversation.User;
        incoming.Recipient ??= Conversation.Bot;
        incoming.Conversation ??= Conversation.Conversation;
        incoming.Locale ??= Locale;
        incoming.Timestamp ??= Clock.GetUtcNow();
        _transcript.Add($"  user: {incoming.Text ?? $"({incoming.Type} {incoming.Name})"}");

        using var context = new TurnContext(this, incoming);
        var environment = new TurnEnvironment(
            new ConversationKey(incoming.ChannelId!, incoming.Recipient!.Id!, incoming.Conversation!.Id!), turn, Clock.GetUtcNow(), new EffectLog(Clock));
        context.TurnState.Set(environment);
        context.TurnState.Set(Capabilities);
        LastTurn = environment;
        Prepare?.Invoke(context);
        using (environment.Enter())
        {
            await RunPipelineAsync(context, callback, cancellationToken);
        }

        LastInvokeResponse = context.TurnState.Get<InvokeResponse>();
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var reply = activities[i].Clone();
            reply.Id = TurnEnvironment.Of(turnContext).NextActivityId();
            responses[i] = new ResourceResponse { Id = reply.Id };
            if (reply.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Set(activities[i].Value as InvokeResponse);
            }
            else if (reply.Type != ActivityTypes.Trace)
            {
                _transcript.Add($"  bot:  {reply.Text ?? $"({reply.Type} {reply.Name})"}");
                _replies.Enqueue(reply);
            }
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        _transcript.Add($"  bot:  (changes {activity.Id}) {activity.Text}");
        foreach (var reply in _replies)
        {
            if (reply.Id == activity.Id)
            {
                reply.Text = activity.Text;
                reply.Attachments = activity.Attachments;
                reply.SuggestedActions = activity.SuggestedActions;
            }
        }

        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _transcript.Add($"  bot:  (deletes {reference.ActivityId})");
        var kept = _replies.Where(reply => reply.Id != reference.ActivityId).ToList();
        _replies.Clear();
        kept.ForEach(_replies.Enqueue);
        return Task.CompletedTask;
    }

    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessActivityAsync(reference.GetContinuationActivity(), callback, cancellationToken);
    }
}
