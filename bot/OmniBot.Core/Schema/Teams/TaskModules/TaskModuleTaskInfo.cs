using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What a task module shows: a card or a page.</summary>
public class TaskModuleTaskInfo : SchemaObject
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string? title = null,
        object? height = null,
        object? width = null,
        string? url = null,
        Attachment? card = null,
        string? fallbackUrl = null,
        string? completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    [JsonPropertyName("height")]
    public object? Height { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    [JsonPropertyName("width")]
    public object? Width { get; set; }

    /// <summary>The page; its domain must be one of the app's.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>An adaptive card, in place of a page.</summary>
    [JsonPropertyName("card")]
    public Attachment? Card { get; set; }

    /// <summary>Opened in a browser where there are no task modules.</summary>
    [JsonPropertyName("fallbackUrl")]
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the result of a page.</summary>
    [JsonPropertyName("completionBotId")]
    public string? CompletionBotId { get; set; }
}
