using System.Text.Json.Serialization;

namespace OmniBot.Dialogs;

/// <summary>A stack of dialogs as it is stored. The first one is on top.</summary>
public sealed class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
