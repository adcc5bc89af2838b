using System.Text.Json.Serialization;

namespace OmniBot.Dialogs;

/// <summary>One of the times that an answer may mean.</summary>
public sealed class DateTimeResolution
{
    /// <summary>
    /// The time itself: <c>yyyy-MM-dd</c>, <c>HH:mm:ss</c> or <c>yyyy-MM-dd HH:mm:ss</c>, in the user's time zone. A duration is in seconds.
    /// Null for a span, which has <see cref="Start"/> and <see cref="End"/>.
    /// </summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Begin of a span; null where it is open to the past.</summary>
    [JsonPropertyName("start")]
    public string? Start { get; set; }

    /// <summary>End of a span, not part of it; null where it is open to the future.</summary>
    [JsonPropertyName("end")]
    public string? End { get; set; }

    /// <summary>The TIMEX3 form, such as <c>XXXX-WXX-1</c>.</summary>
    [JsonPropertyName("timex")]
    public string? Timex { get; set; }
}
