using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Media;

/// <summary>Limits of the files that users sent and the desk opens, bound from <c>Channels:Media</c>.</summary>
public sealed class MediaOptions
{
    /// <summary>Greatest size of a file.</summary>
    /// <value>1 KiB to 1 GiB, in bytes. The default is 25 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Longest time for a file, from the first connection to the last byte.</summary>
    /// <value>1 second to 10 minutes. The default is 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);
}

[OptionsValidator]
internal sealed partial class MediaOptionsValidator : IValidateOptions<MediaOptions>;
