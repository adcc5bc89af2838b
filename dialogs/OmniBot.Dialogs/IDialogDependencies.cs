namespace OmniBot.Dialogs;

/// <summary>A dialog that needs others in the set that it is added to.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
