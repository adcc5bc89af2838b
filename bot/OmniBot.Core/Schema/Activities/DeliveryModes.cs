namespace OmniBot.Core.Schema;

/// <summary>How the answers to an activity are delivered. Source: Activity Protocol, "Delivery mode".</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";

    /// <summary>Deprecated by the protocol.</summary>
    public const string Notification = "notification";

    /// <summary>The HTTP response carries <see cref="Schema.ExpectedReplies"/>.</summary>
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";

    /// <summary>The HTTP response carries the replies one after another as server-sent events.</summary>
    public const string Stream = "stream";
}
