using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Cli.ConversationTests;

/// <summary>Reads <c>.transcript</c> files of the Bot Framework: an array of activities, the bot's messages to be matched to the letter.</summary>
internal static class TranscriptReader
{
    /// <exception cref="ConversationTestException">The file is not an array of activities.</exception>
    public static ConversationTest Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var steps = new List<ConversationTestStep>();
            string? locale = null;
            foreach (var element in document.RootElement.EnumerateArray())
            {
                var activity = ActivityJson.Deserialize(element.GetRawText());
                if (activity.Type is ActivityTypes.Trace or ActivityTypes.Typing)
                {
                    continue;
                }

                if (activity.From?.Role == RoleTypes.Bot || activity.Recipient?.Role == RoleTypes.User)
                {
                    if (activity.Type == ActivityTypes.Message)
                    {
                        steps.Add(new ConversationTestStep.Bot { Text = activity.Text ?? "" });
                    }
                }
                else
                {
                    locale ??= activity.Locale;
                    steps.Add(new ConversationTestStep.User(activity));
                }
            }

            return new ConversationTest(name, locale ?? "en-US", steps);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ConversationTestException($"{name} is not a transcript, an array of activities: {exception.Message}", exception);
        }
    }
}
