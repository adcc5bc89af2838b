using System.Net.Http.Headers;

namespace OmniBot.Channels.Media;

/// <summary>A file to download.</summary>
/// <param name="Address">Where it is.</param>
internal sealed record MediaRequest(Uri Address)
{
    /// <summary>Credentials for <see cref="Address"/>. No redirect gets them.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>Whether the settings name a place, so that it may be private: a vendor's server in our own network. The default is that none do.</summary>
    public Func<Uri, bool> IsConfigured { get; init; } = _ => false;

    /// <summary>Greatest size in bytes, when it is less than <see cref="MediaOptions.MaxBytes"/>.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;
}
