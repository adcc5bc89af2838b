using System.Globalization;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs.Memory;

namespace OmniBot.Dialogs;

/// <summary>Runs a root dialog with its memory: loads the state, runs the turn, saves what has changed.</summary>
/// <param name="rootDialog">The dialog that runs when nothing is in progress.</param>
/// <param name="dialogStateProperty">Name of the stack in the conversation's state.</param>
public sealed class DialogManager(Dialog? rootDialog = null, string dialogStateProperty = "DialogStateProperty")
{
    private const string LastAccess = "_lastAccess";
    private readonly DialogSet _dialogs = rootDialog is null ? new DialogSet() : new DialogSet().Add(rootDialog);
    private Dialog? _rootDialog = rootDialog;

    /// <summary>The conversation's state; without it, the one in the turn's <c>TurnState</c>.</summary>
    public ConversationState? ConversationState { get; set; }

    /// <summary>The user's state; without it, the one in the turn's <c>TurnState</c>.</summary>
    public UserState? UserState { get; set; }

    /// <summary>Objects put into each turn's <c>TurnState</c>, unless it has them.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    public DialogSet Dialogs => _dialogs;

    public Dialog? RootDialog
    {
        get => _rootDialog;
        set
        {
            _rootDialog = value;
            if (value is not null)
            {
                _dialogs.Add(value);
            }
        }
    }

    public DialogStateManagerConfiguration? StateConfiguration { get; set; }

    /// <summary>A conversation that was silent for longer is forgotten before the turn.</summary>
    /// <value>Milliseconds. The default is never.</value>
    public int? ExpireAfter { get; set; }

    /// <exception cref="InvalidOperationException">There is no root dialog or no conversation state.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = _rootDialog ?? throw new InvalidOperationException("The dialog manager has no root dialog.");
        foreach (var (key, service) in InitialTurnState)
        {
            context.TurnState.TryAdd(key, service);
        }

        var conversationState = ConversationState ?? context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException("The dialog manager has no conversation state: set it, or put it into TurnState.");
        context.TurnState.Set(conversationState);
        var userState = UserState ?? context.TurnState.Get<UserState>();
        context.TurnState.Set(userState);

        await ForgetIfExpiredAsync(context, conversationState, cancellationToken);
        var state = await conversationState.CreateProperty<DialogState>(dialogStateProperty)
            .GetAsync(context, static () => new DialogState(), cancellationToken);
        var dc = new DialogContext(_dialogs, context, state) { StateConfiguration = StateConfiguration };
        await dc.State.LoadAllScopesAsync(cancellationToken);
        var result = await DialogRun.RunAsync(dc, root.Id, cancellationToken);
        await dc.State.SaveAllChangesAsync(cancellationToken);
        return new DialogManagerResult(result);
    }

    private async Task ForgetIfExpiredAsync(ITurnContext context, ConversationState conversationState, CancellationToken cancellationToken)
    {
        if (ExpireAfter is not { } milliseconds)
        {
            return;
        }

        var accessor = conversationState.CreateProperty<string>(LastAccess);
        var now = TurnEnvironment.Of(context).Now;
        if (await accessor.GetAsync(context, null, cancellationToken) is { } before
            && DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var last)
            && now - last >= TimeSpan.FromMilliseconds(milliseconds))
        {
            await conversationState.ClearStateAsync(context, cancellationToken);
        }

        await accessor.SetAsync(context, now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
    }
}
