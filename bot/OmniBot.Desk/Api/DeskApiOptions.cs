using Microsoft.Extensions.Options;

namespace OmniBot.Desk.Api;

/// <summary>Settings of the desk's interface for programs, bound from <c>Desk:Api</c>.</summary>
public sealed class DeskApiOptions
{
    /// <summary>The keys. None at all, the default, lets no program in.</summary>
    [ValidateEnumeratedItems]
    public IList<DeskApiKey> Keys { get; } = [];
}

[OptionsValidator]
internal sealed partial class DeskApiOptionsValidator : IValidateOptions<DeskApiOptions>;
