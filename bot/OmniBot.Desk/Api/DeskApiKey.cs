using System.ComponentModel.DataAnnotations;

namespace OmniBot.Desk.Api;

/// <summary>A key by which a program speaks for an agent.</summary>
public sealed class DeskApiKey
{
    /// <summary>Id of the agent, whose role and queues say what the program may do.</summary>
    [Required]
    public string Agent { get; set; } = "";

    /// <summary>The key. Never logged.</summary>
    /// <value>32 to 200 characters without spaces.</value>
    [Required, RegularExpression(@"^\S{32,200}$")]
    public string Key { get; set; } = "";
}
