using System.Runtime.CompilerServices;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>The engine's own types in stored state. The names are stored: they must not change.</summary>
internal static class DialogStateTypes
{
    // State may be read before any dialog has been made, so no constructor could do this in time.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        StateTypes.Register<DialogState>("DialogState");
        StateTypes.Register<Dictionary<string, object>>("Values");
        StateTypes.Register<PromptOptions>("PromptOptions");
        StateTypes.Register<FoundChoice>("FoundChoice");
        StateTypes.Register<List<DateTimeResolution>>("DateTimeResolutions");
        StateTypes.Register<List<Attachment>>("Attachments");
    }
}
