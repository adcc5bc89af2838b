namespace OmniBot.IntegrationTests.Channels;

/// <summary>How a vendor's API fails, in its own codes and bodies.</summary>
public enum PeerFault
{
    /// <summary>Too many requests; wait briefly.</summary>
    Throttled,

    /// <summary>An error of the vendor's that passes.</summary>
    Unavailable,

    /// <summary>The recipient can't be reached any more.</summary>
    Rejected,
}
