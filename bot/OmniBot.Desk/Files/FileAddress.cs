using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OmniBot.Core.Conversations;

namespace OmniBot.Desk.Files;

/// <summary>Names a customer's file at the desk: the conversation, the number of the transcript entry in it, and which of the message's attachments, from 0.</summary>
internal sealed record FileAddress(ConversationKey Conversation, long Sequence, int Index)
{
    // The conversation in Base64Url: a slash in its parts would else be read as one of the path's.
    public string Path => string.Create(
        CultureInfo.InvariantCulture, $"/desk/files/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Conversation.ToString()))}/{Sequence}/{Index}");

    /// <summary>Reads the parts of a path; null when they name nothing.</summary>
    public static FileAddress? Parse(string conversation, string sequence, string index)
    {
        if (!long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        try
        {
            return new FileAddress(ConversationKey.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(conversation))), number, at);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
