using System.Text.Json.Nodes;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Acs;

/// <summary>A fitted message as the service's.</summary>
/// <remarks>Source: Azure Communication Services, "Send interactive messages" and "Media messages", whose limits are WhatsApp's.</remarks>
internal static class AcsRenderer
{
    private const int MaxButtons = 3;

    /// <summary>The messages of an advanced messaging channel, without their addresses; two where a file can't have a caption.</summary>
    public static IReadOnlyList<JsonObject> ForMessages(Activity activity, string listButton)
    {
        if (activity.Attachments is [var file, ..])
        {
            return OfFile(file, activity.Text);
        }

        if (string.IsNullOrEmpty(activity.Text))
        {
            return [];
        }

        return activity.SuggestedActions?.Actions is { Count: > 0 } actions
            ? [Interactive(activity.Text, actions, listButton)]
            : [new JsonObject { ["kind"] = "text", ["content"] = activity.Text }];
    }

    /// <summary>All of it as the text of an SMS: choices are written below it, files linked.</summary>
    public static string ForSms(Activity activity)
    {
        IEnumerable<string?> lines =
        [
            activity.Text,
            .. (activity.Attachments ?? []).Select(file => file.ContentUrl is { } url && IsPublic(url) ? url : file.Name),
            .. (activity.SuggestedActions?.Actions ?? []).Select(action => $"- {action.Title}"),
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static JsonObject[] OfFile(Attachment file, string? text)
    {
        if (file.ContentUrl is not { } url || !IsPublic(url))
        {
            throw new ChannelException(ChannelError.Rejected, "Azure Communication Services sends files that have a public address only.");
        }

        var kind = file.ContentType?.Split('/')[0].ToUpperInvariant() switch
        {
            "IMAGE" => "image",
            "AUDIO" => "audio",
            "VIDEO" => "video",
            _ => "document",
        };
        var message = new JsonObject { ["kind"] = kind, ["mediaUri"] = url };
        if (kind == "document" && file.Name is { Length: > 0 } name)
        {
            message["fileName"] = name;
        }

        if (string.IsNullOrEmpty(text))
        {
            return [message];
        }

        if (kind == "audio")
        {
            return [new JsonObject { ["kind"] = "text", ["content"] = text }, message];
        }

        message["caption"] = text;
        return [message];
    }

    private static JsonObject Interactive(string text, IList<CardAction> actions, string listButton)
    {
        var content = actions.Count <= MaxButtons
            ? new JsonObject
            {
                ["kind"] = "buttonSet",
                ["buttons"] = new JsonArray([.. actions.Select(action => (JsonNode)new JsonObject { ["id"] = IdOf(action), ["title"] = action.Title })]),
            }
            : new JsonObject
            {
                ["kind"] = "group",
                ["title"] = listButton,
                ["groups"] = new JsonArray(new JsonObject
                {
                    ["title"] = listButton,
                    ["items"] = new JsonArray([.. actions.Select(action => (JsonNode)new JsonObject { ["id"] = IdOf(action), ["title"] = action.Title, ["description"] = "" })]),
                }),
            };
        return new JsonObject
        {
            ["kind"] = "interactive",
            ["interactiveMessage"] = new JsonObject
            {
                ["body"] = new JsonObject { ["kind"] = "text", ["text"] = text },
                ["action"] = new JsonObject { ["kind"] = actions.Count <= MaxButtons ? "whatsAppButtonAction" : "whatsAppListAction", ["content"] = content },
            },
        };
    }

    private static string IdOf(CardAction action) => action.Value as string ?? ActivityJson.ToElement(action.Value).ToString();

    private static bool IsPublic(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
