using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Desk.Files;

namespace OmniBot.Desk.Transcripts;

/// <summary>Makes lines of transcript entries.</summary>
internal static class TranscriptMapper
{
    /// <summary>The line of an entry; null when there is nothing to show, such as for typing.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="conversation">The conversation, by which the desk gives out the customer's files; null when it does not.</param>
    public static TranscriptLine? Map(TranscriptEntry entry, ConversationKey? conversation)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Deserialize(entry.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }

        return entry.Direction == ActivityDirection.Internal ? Internal(entry, activity) : Spoken(entry, activity, conversation);
    }

    private static TranscriptLine? Spoken(TranscriptEntry entry, Activity activity, ConversationKey? conversation)
    {
        if (activity.Type is not ActivityTypes.Message)
        {
            return null;
        }

        var cards = new List<CardView>();
        var files = new List<LineFile>();
        foreach (var (index, attachment) in (activity.Attachments ?? []).Index())
        {
            if (CardReader.Read(attachment) is { } card)
            {
                cards.Add(card);
            }
            else
            {
                var own = entry.Direction == ActivityDirection.Incoming && conversation is not null ? new FileAddress(conversation, entry.Sequence, index) : null;
                files.Add(LineFiles.Read(attachment, own));
            }
        }

        var isAgent = entry.Direction == ActivityDirection.Outgoing && activity.From?.Role == AgentSender.Role;
        return new TranscriptLine
        {
            Sequence = entry.Sequence,
            Kind = entry.Direction == ActivityDirection.Incoming ? LineKind.Customer : isAgent ? LineKind.Agent : LineKind.Bot,
            At = entry.Timestamp,
            Name = string.IsNullOrWhiteSpace(activity.From?.Name) ? null : activity.From.Name,
            Text = activity.Text ?? (activity.Value is null ? "" : Value(activity)),
            Files = files,
            Cards = cards,
            Delivery = entry.Delivery,
            Choices = [.. (activity.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? action.Text ?? "").Where(title => title.Length > 0)],
        };
    }

    // What a customer sent by the button of a card.
    private static string Value(Activity activity)
    {
        var value = ActivityJson.ToElement(activity.Value);
        return value.ValueKind == JsonValueKind.Object
            ? string.Join("\n", value.EnumerateObject().Select(property => $"{property.Name}: {property.Value}"))
            : value.ToString();
    }

    private static TranscriptLine? Internal(TranscriptEntry entry, Activity activity)
    {
        if (activity.Name != HandoffCommand.ActivityName || activity.Label == HandoffCommand.RefusedLabel)
        {
            return null;
        }

        HandoffCommand? command;
        try
        {
            command = ActivityJson.FromObject<HandoffCommand>(activity.Value);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }

        return command switch
        {
            // The reply itself stands beside it in the transcript.
            null or ReplyAsAgent => null,
            AddNote note => new TranscriptLine
            {
                Sequence = entry.Sequence, Kind = LineKind.Note, At = entry.Timestamp, Agent = note.By, Text = note.Text,
            },
            _ => new TranscriptLine
            {
                Sequence = entry.Sequence, Kind = LineKind.Event, At = entry.Timestamp, Agent = command.By, Command = command,
            },
        };
    }
}
