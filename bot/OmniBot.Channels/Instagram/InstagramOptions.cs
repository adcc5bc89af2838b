using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;

namespace OmniBot.Channels.Instagram;

/// <summary>Settings of Instagram, bound from <c>Channels:Instagram</c>.</summary>
/// <remarks><see cref="MetaOptions.GraphUrl"/> is <c>https://graph.instagram.com</c> for an app with Instagram's own login.</remarks>
public sealed class InstagramOptions : PageOptions
{
    internal override string Section => "Channels:Instagram";
}

[OptionsValidator]
internal sealed partial class InstagramOptionsValidator : IValidateOptions<InstagramOptions>;
