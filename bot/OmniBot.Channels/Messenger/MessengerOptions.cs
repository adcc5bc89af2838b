using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;

namespace OmniBot.Channels.Messenger;

/// <summary>Settings of Messenger, bound from <c>Channels:Messenger</c>.</summary>
public sealed class MessengerOptions : PageOptions
{
    internal override string Section => "Channels:Messenger";
}

[OptionsValidator]
internal sealed partial class MessengerOptionsValidator : IValidateOptions<MessengerOptions>;
