namespace OmniBot.Dialogs;

/// <summary>A dialog with dialogs of its own, which have a stack of their own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; } = new();

    /// <summary>The stack inside of this container, when the container is on top of <paramref name="dc"/>.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override string GetVersion() => $"{Id}:{Dialogs.GetVersion()}";

    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            DialogExplain.AddRule(dc.Context, $"version-changed:{Id}");
        }

        return handled;
    }

    /// <summary>What is compared to notice a change of the dialogs inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> if the dialog in progress was begun on another version.</summary>
    protected async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
        {
            return;
        }

        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && before != instance.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
