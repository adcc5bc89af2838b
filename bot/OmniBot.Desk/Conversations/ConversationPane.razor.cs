using System.Globalization;
using Microsoft.AspNetCore.Components;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Desk.Access;
using OmniBot.Desk.Composer;
using OmniBot.Desk.Live;
using OmniBot.Desk.Transcripts;

namespace OmniBot.Desk.Conversations;

/// <summary>The conversation in the middle, with what can be done with it.</summary>
public sealed partial class ConversationPane
{
    private static readonly TimeSpan s_typingShown = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_deliveryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestDeliveryWait = TimeSpan.FromSeconds(30);

    private ConversationWatch _watch = null!;
    private IDisposable? _notices;
    private HandoffRow? _row;
    private ComposerBox? _composer;
    private PaneDialog _dialog;
    private string? _error;
    private bool _isDenied;
    private DateTimeOffset? _typingUntil;
    private ITimer? _delivery;
    private TimeSpan _deliveryWait;

    [CascadingParameter]
    internal SignedInUser User { get; set; } = null!;

    [Parameter, EditorRequired]
    public ConversationKey Conversation { get; set; } = null!;

    /// <summary>Shows another pane where there is room for one only.</summary>
    [Parameter]
    public EventCallback<string> OnPane { get; set; }

    [Parameter]
    public EventCallback<int> OnNext { get; set; }

    [Inject]
    internal DeskAccess Access { get; set; } = null!;

    [Inject]
    internal OpenConversations Open { get; set; } = null!;

    [Inject]
    internal IDeskDirectory Directory { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private bool IsMine => _row?.Record.Agent == User.Agent && _row.Record.Owner == OwnerKind.Agent;

    private bool CanReply => IsMine && _row!.Record.State != HandoffState.WrapUp;

    private bool CanTake => User.Acts && _row?.Record is { Owner: OwnerKind.Queue } record && (record.Offer is null || User.Supervises);

    private string LastCustomerText => _watch.Lines.LastOrDefault(line => line.Kind == LineKind.Customer && line.Text.Length > 0)?.Text ?? "";

    /// <summary>A key of the desk that is about the conversation.</summary>
    internal async Task KeyAsync(string name)
    {
        switch (name)
        {
            case "reply" or "note" when _composer is not null:
                await _composer.FocusAsync(name == "note");
                break;
            case "resolve" when CanReply:
                _dialog = PaneDialog.Resolve;
                break;
            case "resolveNext" when CanReply:
                _dialog = PaneDialog.ResolveAndNext;
                break;
            case "snooze" when CanReply:
                _dialog = PaneDialog.Snooze;
                break;
            case "take" when CanTake:
                await SendAsync(new TakeHandoff());
                break;
        }

        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        _watch = new ConversationWatch(Access, User, Conversation) { Changed = () => _ = InvokeAsync(ShowNewAsync) };
        try
        {
            _notices = await Open.WatchAsync(Hear, CancellationToken.None);
            _row = await _watch.StartAsync(CancellationToken.None);
        }
        catch (DeskAccessException)
        {
            _isDenied = true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _notices?.Dispose();
        _delivery?.Dispose();
        await _watch.DisposeAsync();
    }

    private void Hear(DeskNotice notice)
    {
        if (notice.Row is { } row && row.Conversation == Conversation)
        {
            _ = InvokeAsync(() =>
            {
                _isDenied = !Access.MaySee(User, row);
                _row = _isDenied ? null : row;
                StateHasChanged();
            });
        }
        else if (notice.Typing == Conversation)
        {
            _ = InvokeAsync(() =>
            {
                _typingUntil = Time.GetUtcNow() + s_typingShown;
                StateHasChanged();
            });
        }
    }

    private async Task ShowNewAsync()
    {
        if (_watch.Lines is [.., { Kind: LineKind.Customer }])
        {
            _typingUntil = null;
        }

        StateHasChanged();
        _deliveryWait = s_deliveryAfter;
        await ReadDeliveryAsync();
    }

    // Nothing tells when a message has left: it is asked for, ever more rarely, while one has not.
    private async Task ReadDeliveryAsync()
    {
        try
        {
            var isWaiting = await _watch.ReadDeliveryAsync();
            StateHasChanged();
            if (isWaiting)
            {
                _delivery ??= Time.CreateTimer(_ => _ = InvokeAsync(ReadDeliveryAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _delivery.Change(_deliveryWait, Timeout.InfiniteTimeSpan);
                _deliveryWait = _deliveryWait * 2 < s_longestDeliveryWait ? _deliveryWait * 2 : s_longestDeliveryWait;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or DeskAccessException)
        {
            // Closed meanwhile.
        }
    }

    private async Task EarlierAsync()
    {
        await _watch.ReadEarlierAsync();
        StateHasChanged();
    }

    private Task<bool> SendAsync(HandoffCommand command) => SendAsync(command, null);

    private async Task<bool> SendAsync(HandoffCommand command, string? commandId)
    {
        _error = null;
        try
        {
            var answer = await Access.SendAsync(User, Conversation, command, commandId, CancellationToken.None);
            _row = _row! with { Record = answer.Record };
            if (answer.Refusal is { } refusal)
            {
                _error = T[$"refusal.{refusal}"];
                return false;
            }

            await _watch.CatchUpAsync();
            return true;
        }
        catch (DeskAccessException)
        {
            _error = T["denied"];
            return false;
        }
        catch (InvalidOperationException)
        {
            _error = T["failed"];
            return false;
        }
    }

    private async Task<bool> ReplyAsync(Activity message, string commandId)
    {
        var isDone = await SendAsync(new ReplyAsAgent(message), commandId);
        StateHasChanged();
        if (isDone)
        {
            _deliveryWait = s_deliveryAfter;
            await ReadDeliveryAsync();
        }

        return isDone;
    }

    private async Task<bool> NoteAsync(string text, string commandId)
    {
        var isDone = await SendAsync(new AddNote(text, NoteMentions.Find(text, Directory.Agents)), commandId);
        StateHasChanged();
        return isDone;
    }

    private Task TypeAsync() => CanReply ? Access.TypeAsync(User, Conversation, CancellationToken.None) : Task.CompletedTask;

    private Task CommandAsync(SlashCommand command)
    {
        _dialog = !CanReply ? PaneDialog.None : command switch
        {
            SlashCommand.Transfer => PaneDialog.Transfer,
            SlashCommand.TransferToQueue => PaneDialog.TransferToQueue,
            _ => PaneDialog.Consult,
        };
        return Task.CompletedTask;
    }

    private void CloseAsync() => _dialog = PaneDialog.None;

    private async Task DialogAsync(HandoffCommand command)
    {
        var goesOn = _dialog == PaneDialog.ResolveAndNext;
        _dialog = PaneDialog.None;
        if (await SendAsync(command) && goesOn)
        {
            await OnNext.InvokeAsync(1);
        }
    }

    private string NameOf(string agent) => Directory.Agents.FirstOrDefault(profile => profile.Id == agent)?.Name ?? agent;

    private string LanguageName(string code)
    {
        try
        {
            return T.Language == Texts.DeskLanguage.English ? CultureInfo.GetCultureInfo(code).EnglishName : CultureInfo.GetCultureInfo(code).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
