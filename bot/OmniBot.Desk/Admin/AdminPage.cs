using Microsoft.AspNetCore.Components;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Access;

namespace OmniBot.Desk.Admin;

/// <summary>A page that lists entries of the directory and edits one at a time.</summary>
public abstract class AdminPage<TEntry> : ComponentBase
    where TEntry : class
{
    [CascadingParameter]
    internal SignedInUser User { get; set; } = null!;

    [Inject]
    internal IDeskDirectory Directory { get; set; } = null!;

    /// <summary>What is edited; null when the list is shown.</summary>
    protected TEntry? Edited { get; private set; }

    /// <summary>The edited entry is not in the directory yet: its id can be chosen.</summary>
    protected bool IsNew { get; private set; }

    /// <summary>Why it was not saved, in the directory's words or the page's.</summary>
    protected string? Error { get; set; }

    /// <summary>The key of what was done last.</summary>
    protected string? Done { get; private set; }

    protected virtual void Begin(TEntry entry, bool isNew)
    {
        Edited = entry;
        IsNew = isNew;
        Error = null;
        Done = null;
    }

    protected static string Trim(string? text) => text?.Trim() ?? "";

    protected void Change(TEntry entry) => Edited = entry;

    protected void Cancel() => Edited = null;

    protected async Task SaveAsync(TEntry entry)
    {
        Check();
        try
        {
            await Directory.SaveAsync(entry, User.Agent, CancellationToken.None);
            Edited = null;
            Error = null;
            Done = "admin.saved";
        }
        catch (ArgumentException exception)
        {
            Error = exception.Message;
        }
    }

    protected async Task RemoveAsync(string id)
    {
        Check();
        try
        {
            await Directory.RemoveAsync<TEntry>(id, User.Agent, CancellationToken.None);
            Edited = null;
            Error = null;
            Done = "admin.removed";
        }
        catch (ArgumentException exception)
        {
            Error = exception.Message;
        }
    }

    private void Check()
    {
        if (User.Role != DeskRole.Admin || Directory.Agents.FirstOrDefault(agent => agent.Id == User.Agent) is not { IsEnabled: true })
        {
            throw new DeskAccessException();
        }
    }
}
