using OmniBot.Core.Schema;

namespace OmniBot.Dialogs;

/// <summary>Copies a question before it is sent.</summary>
/// <remarks>Sending writes addresses and an id into an activity; the question itself is stored and may be asked again.</remarks>
internal static class PromptMessage
{
    public static Activity Copy(Activity prompt)
    {
        var copy = new Activity(prompt.Type ?? ActivityTypes.Message)
        {
            Text = prompt.Text,
            TextFormat = prompt.TextFormat,
            Speak = prompt.Speak,
            InputHint = prompt.InputHint ?? InputHints.ExpectingInput,
            Locale = prompt.Locale,
            Summary = prompt.Summary,
            SuggestedActions = prompt.SuggestedActions,
            Attachments = prompt.Attachments,
            AttachmentLayout = prompt.AttachmentLayout,
            Entities = prompt.Entities,
            ChannelData = prompt.ChannelData,
            Name = prompt.Name,
            Label = prompt.Label,
            Value = prompt.Value,
            ValueType = prompt.ValueType,
            Code = prompt.Code,
            Importance = prompt.Importance,
            DeliveryMode = prompt.DeliveryMode,
            ExpirationText = prompt.ExpirationText,
            ListenFor = prompt.ListenFor,
            TextHighlights = prompt.TextHighlights,
            SemanticAction = prompt.SemanticAction,
        };
        if (prompt.Properties.Count > 0)
        {
            copy.Properties = new(prompt.Properties);
        }

        return copy;
    }
}
