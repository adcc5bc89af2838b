using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Dialogflow;

/// <summary>Settings of the Dialogflow channel, bound from <c>Channels:Dialogflow</c>. One of the three ways to let Google in is needed.</summary>
public sealed class DialogflowOptions
{
    /// <summary>Name of the header that holds <see cref="Secret"/>.</summary>
    /// <value>The default is <c>X-Webhook-Secret</c>.</value>
    [Required, RegularExpression("^[A-Za-z0-9-]+$")]
    public string SecretHeader { get; set; } = "X-Webhook-Secret";

    /// <summary>Value of the static header that is set at the webhook in Dialogflow. Never logged.</summary>
    /// <value>Any text. The default is none.</value>
    public string Secret { get; set; } = "";

    /// <summary>The secret before the last change, accepted too until it is taken out.</summary>
    public string PreviousSecret { get; set; } = "";

    /// <summary>User name of basic authentication.</summary>
    public string BasicUser { get; set; } = "";

    /// <summary>Password of basic authentication. Never logged.</summary>
    public string BasicPassword { get; set; } = "";

    /// <summary>The account whose ID tokens are accepted: anybody can get a token for our URL from Google, but not in this account's name.</summary>
    /// <value><c>service-PROJECT-NUMBER@gcp-sa-dialogflow.iam.gserviceaccount.com</c>. The default is none.</value>
    public string ServiceAccount { get; set; } = "";

    /// <summary>Audience of ID tokens.</summary>
    /// <value>The webhook's URL, as it is set in Dialogflow. The default is none.</value>
    public string Audience { get; set; } = "";

    /// <summary>Google's OpenID metadata, which names the keys of ID tokens.</summary>
    [Required, Url]
    public string MetadataUrl { get; set; } = "https://accounts.google.com/.well-known/openid-configuration";

    /// <summary>Longest wait for a turn. Dialogflow gives up after 5 seconds, unless the webhook's time limit is raised (CX: up to 30).</summary>
    /// <value>0.1 to 29 seconds. The default is 4.5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:29")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(4.5);

    /// <summary>Choices and pictures are sent as Dialogflow Messenger's custom payload too, which other surfaces leave out.</summary>
    /// <value>The default is true.</value>
    public bool RichContent { get; set; } = true;

    /// <summary>Settings without which the channel is off.</summary>
    internal IReadOnlyList<string> Missing() =>
        TakesTokens || Secret.Length > 0 || (BasicUser.Length > 0 && BasicPassword.Length > 0)
            ? []
            : ServiceAccount.Length > 0
                ? ["Channels:Dialogflow:Audience"]
                : Audience.Length > 0 ? ["Channels:Dialogflow:ServiceAccount"] : ["Channels:Dialogflow:Secret"];

    internal bool TakesTokens => ServiceAccount.Length > 0 && Audience.Length > 0;
}

[OptionsValidator]
internal sealed partial class DialogflowOptionsValidator : IValidateOptions<DialogflowOptions>;
