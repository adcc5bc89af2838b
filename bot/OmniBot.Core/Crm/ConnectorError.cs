namespace OmniBot.Core.Crm;

/// <summary>Why a connector's call failed.</summary>
public enum ConnectorError
{
    /// <summary>The back office does not accept what was sent (400, 422).</summary>
    Invalid,

    /// <summary>Not allowed (401, 403).</summary>
    Denied,

    /// <summary>Not there (404).</summary>
    NotFound,

    /// <summary>Changed or taken in the meantime (409, 412).</summary>
    Conflict,

    /// <summary>Too many requests (429).</summary>
    Throttled,

    /// <summary>Not reachable, or it failed, after the retries (5xx, time-out).</summary>
    Unavailable,
}
