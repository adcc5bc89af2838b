using System.ComponentModel.DataAnnotations;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A message template that Meta has approved.</summary>
public sealed class WhatsAppTemplateOptions
{
    /// <summary>Its name.</summary>
    /// <value>Up to 512 of a-z, 0-9 and _. Source: "Template management".</value>
    [Required, RegularExpression("^[a-z0-9_]{1,512}$")]
    public string Name { get; set; } = "";

    /// <summary>Its language.</summary>
    /// <value>As the template has it, such as <c>en_US</c> or <c>de</c>. The default is <c>en_US</c>.</value>
    [Required, RegularExpression("^[A-Za-z]{2,3}(_[A-Za-z]{2,4})?$")]
    public string Language { get; set; } = "en_US";

    /// <summary>Its body has one parameter, which takes the message's text: on one line, and at most 1,024 characters of it.</summary>
    /// <value>The default is false: the template is sent as it is, and the message's own text is not.</value>
    public bool HasTextParameter { get; set; }
}
