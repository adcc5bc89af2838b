using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Alexa;

/// <summary>Settings of the Alexa channel, bound from <c>Channels:Alexa</c>.</summary>
public sealed class AlexaOptions
{
    /// <summary>The skill's id: requests of other skills are refused.</summary>
    /// <value><c>amzn1.ask.skill.…</c>. The default is none: the channel is off.</value>
    [RegularExpression(@"^$|^amzn1\.[A-Za-z0-9._-]+$")]
    public string SkillId { get; set; } = "";

    /// <summary>Names of slots that hold the user's own words, such as one of type <c>AMAZON.SearchQuery</c>: they become the message's text.</summary>
    /// <value>Separated by commas. The default is <c>phrase,query,utterance,any,text</c>.</value>
    public string PhraseSlots { get; set; } = "phrase,query,utterance,any,text";

    /// <summary>A session ends after an answer that does not say whether it expects input; else Alexa goes on listening.</summary>
    /// <value>The default is false.</value>
    public bool EndSessionByDefault { get; set; }

    /// <summary>Longest wait for a turn. Alexa gives up after 8 seconds.</summary>
    /// <value>0.1 to 7.5 seconds. The default is 6.5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:07.500")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(6.5);

    /// <summary>After this time Alexa is asked to say that the answer takes a moment.</summary>
    /// <value>0.05 to 7.5 seconds. The default is 2.5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:07.500")]
    public TimeSpan ProgressAfter { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Where progressive responses go instead of the request's <c>apiEndpoint</c>, for tests with a local peer.</summary>
    /// <value>A URL without a slash at the end. The default is none.</value>
    [RegularExpression("^$|^https?://.*[^/]$")]
    public string ApiUrl { get; set; } = "";

    /// <summary>Settings without which the channel is off.</summary>
    internal IReadOnlyList<string> Missing() => SkillId.Length > 0 ? [] : ["Channels:Alexa:SkillId"];

    internal IReadOnlyList<string> PhraseSlotNames() =>
        PhraseSlots.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

[OptionsValidator]
internal sealed partial class AlexaOptionsValidator : IValidateOptions<AlexaOptions>;
