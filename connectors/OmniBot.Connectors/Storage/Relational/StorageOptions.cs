using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Settings of the store, bound from <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The database file; its folder is made when it is missing.</summary>
    /// <value>A path. The default is <c>data/omnibot.db</c>.</value>
    [Required]
    public string Path { get; set; } = "data/omnibot.db";

    /// <summary>Greatest number of writes that share one commit.</summary>
    /// <value>1 to 10,000. The default is 256.</value>
    [Range(1, 10_000)]
    public int MaxBatchSize { get; set; } = 256;

    /// <summary>Size of the write-ahead log above which a checkpoint may hold up the writer so that the log starts anew.</summary>
    /// <value>1 MiB to 4 GiB, in bytes. The default is 64 MiB.</value>
    [Range(1L << 20, 1L << 32)]
    public long MaxLogBytes { get; set; } = 64L << 20;

    /// <summary>How long a write waits for another process, such as the command line, to finish its own.</summary>
    /// <value>100 milliseconds to 5 minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
