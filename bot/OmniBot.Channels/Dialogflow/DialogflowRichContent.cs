using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Dialogflow;

/// <summary>Choices and pictures as Dialogflow Messenger shows them. A chip sends its text, as if the user had typed it.</summary>
/// <remarks>Source: Conversational Agents, "Dialogflow Messenger", "Fulfillment": image and suggestion chip response types.</remarks>
internal static class DialogflowRichContent
{
    /// <summary>The custom payload, or null when the reply has nothing for it.</summary>
    public static JsonObject? Of(Activity reply)
    {
        var content = new JsonArray();
        foreach (var picture in reply.Attachments ?? [])
        {
            if (picture.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true
                && picture.ContentUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true)
            {
                content.Add((JsonNode)new JsonObject { ["type"] = "image", ["rawUrl"] = picture.ContentUrl, ["accessibilityText"] = picture.Name ?? "" });
            }
        }

        var titles = (reply.SuggestedActions?.Actions ?? []).Select(action => action.Title).Where(title => !string.IsNullOrEmpty(title)).ToList();
        if (titles.Count > 0)
        {
            content.Add((JsonNode)new JsonObject
            {
                ["type"] = "chips", ["options"] = new JsonArray([.. titles.Select(title => (JsonNode)new JsonObject { ["text"] = title })]),
            });
        }

        return content.Count == 0 ? null : new JsonObject { ["richContent"] = new JsonArray(content) };
    }
}
