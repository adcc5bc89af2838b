using System.Globalization;
using System.Text;
using OmniBot.Core.Conversations;
using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
/// <param name="dialogState">Where the stack is stored; a set inside of a container has none.</param>
public sealed class DialogSet(IStatePropertyAccessor<DialogState>? dialogState = null)
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private string? _version;

    /// <summary>Adds a dialog and those that it needs. An id that is taken gets a number: <c>text2</c>.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var other))
        {
            if (ReferenceEquals(other, dialog))
            {
                return this;
            }

            var id = dialog.Id;
            for (var number = 2; _dialogs.ContainsKey(dialog.Id); number++)
            {
                dialog.Id = id + number.ToString(CultureInfo.InvariantCulture);
            }
        }

        _dialogs[dialog.Id] = dialog;
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    /// <summary>Reads the stack of this turn's conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without an accessor.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
        {
            throw new InvalidOperationException("This set has no place for its stack: give its constructor an accessor of DialogState.");
        }

        var state = await dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A hash of the dialogs' versions.</summary>
    public string GetVersion()
    {
        if (_version is null)
        {
            var versions = new StringBuilder();
            foreach (var dialog in _dialogs.Values)
            {
                versions.Append(dialog.GetVersion()).Append('\n');
            }

            _version = NameHash.Hex(versions.ToString())[..12];
        }

        return _version;
    }
}
