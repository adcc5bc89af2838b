using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;

namespace OmniBot.Channels.Instagram;

/// <summary>Settings of Instagram, bound from <c>Channels:Instagram</c>.</summary>
public sealed class InstagramOptions : PageOptions
{
    // GraphUrl is https://graph.instagram.com for an app with Instagram's own login.
    internal override string Section => "Channels:Instagram";
}

[OptionsValidator]
internal sealed partial class InstagramOptionsValidator : IValidateOptions<InstagramOptions>;
