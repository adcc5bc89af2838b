using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WebChat;

/// <summary>What a client gets to see of a transcript.</summary>
internal static class WebChatView
{
    private const string DeletedText = "This message was deleted.";

    /// <summary>The activity as a client gets it, or null when it is not for clients.</summary>
    /// <param name="entry">The transcript's entry.</param>
    /// <param name="isStream">Web Chat reports an error for <c>endOfConversation</c> on its socket: it is only read by polling.</param>
    public static ReadOnlyMemory<byte>? Of(TranscriptEntry entry, bool isStream)
    {
        if (entry.Direction == ActivityDirection.Internal || entry.Delivery == DeliveryState.Withdrawn)
        {
            return default(ReadOnlyMemory<byte>?);
        }

        var (type, name) = Read(entry.Body.Span);
        return type switch
        {
            ActivityTypes.Message or ActivityTypes.MessageReaction => entry.Body,
            ActivityTypes.Event when name is not (ActivityEventNames.ContinueConversation or HandoffEventNames.InitiateHandoff) => entry.Body,
            ActivityTypes.EndOfConversation when !isStream => entry.Body,
            ActivityTypes.MessageDelete => Deleted(entry),

            // A bare null would become an empty memory.
            _ => default(ReadOnlyMemory<byte>?),
        };
    }

    // Web Chat doesn't know messageDelete; a message with the same id takes the deleted one's place.
    private static byte[] Deleted(TranscriptEntry entry)
    {
        var message = JsonNode.Parse(entry.Body.Span)!.AsObject();
        message["type"] = ActivityTypes.Message;
        message["text"] = DeletedText;
        message["textFormat"] = TextFormatTypes.Plain;
        message["channelData"] = new JsonObject { ["deleted"] = true };
        return JsonSerializer.SerializeToUtf8Bytes(message);
    }

    private static (string? Type, string? Name) Read(ReadOnlySpan<byte> activity)
    {
        string? type = null, name = null;
        var reader = new Utf8JsonReader(activity);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetString();
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return (type, name);
    }
}
