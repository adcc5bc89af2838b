namespace OmniBot.Channels.Alexa;

/// <summary>Types of requests. Source: Alexa Skills Kit, "Request Types Reference".</summary>
internal static class AlexaRequestTypes
{
    public const string Launch = "LaunchRequest";
    public const string Intent = "IntentRequest";
    public const string CanFulfillIntent = "CanFulfillIntentRequest";
    public const string SessionEnded = "SessionEndedRequest";
    public const string SkillEnabled = "AlexaSkillEvent.SkillEnabled";
    public const string SkillDisabled = "AlexaSkillEvent.SkillDisabled";
    private const string SkillEvents = "AlexaSkillEvent.";

    /// <summary>Sent without a session; Alexa takes no answer but an empty one.</summary>
    public static bool IsSkillEvent(string? type) => type?.StartsWith(SkillEvents, StringComparison.Ordinal) == true;

    /// <summary>Requests whose answer may not hold speech, a card or the end of the session.</summary>
    public static bool IsSilent(string? type) =>
        type is SessionEnded || IsSkillEvent(type)
        || type?.StartsWith("AudioPlayer.", StringComparison.Ordinal) == true
        || type?.StartsWith("PlaybackController.", StringComparison.Ordinal) == true;

    /// <summary>The name of the event that a request becomes: <c>AudioPlayer.PlaybackStarted</c> is <c>alexa/audioPlayer.playbackStarted</c>.</summary>
    public static string EventName(string type)
    {
        var name = IsSkillEvent(type) ? type[SkillEvents.Length..] : type;
        if (name.EndsWith("Request", StringComparison.Ordinal) && name.Length > "Request".Length)
        {
            name = name[..^"Request".Length];
        }

        return $"alexa/{string.Join('.', name.Split('.').Select(part => part.Length > 0 ? char.ToLowerInvariant(part[0]) + part[1..] : part))}";
    }
}
