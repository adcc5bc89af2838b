using OmniBot.Channels.Media;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using Telegram.Bot.Types;

namespace OmniBot.Channels.Telegram;

/// <summary>Files and contacts of a message.</summary>
internal static class TelegramFiles
{
    public static IList<Attachment> Of(Message message, string bot)
    {
        List<Attachment> files = [];

        // The same picture in several sizes: the last is the largest, but that is nowhere promised.
        AddPhoto(message.Photo);
        AddLivePhoto(message.LivePhoto);

        // An animation comes as a document too, for old clients.
        if (message.Animation is { } animation)
        {
            Add(animation.FileId, animation.MimeType ?? "video/mp4", animation.FileName);
        }
        else if (message.Document is { } document)
        {
            Add(document.FileId, document.MimeType ?? "application/octet-stream", document.FileName);
        }

        if (message.Audio is { } audio)
        {
            Add(audio.FileId, audio.MimeType ?? "audio/mpeg", audio.FileName ?? audio.Title);
        }

        AddVideo(message.Video);
        if (message.VideoNote is { } note)
        {
            Add(note.FileId, "video/mp4", null);
        }

        if (message.Voice is { } voice)
        {
            Add(voice.FileId, voice.MimeType ?? "audio/ogg", null);
        }

        if (message.Sticker is { } sticker)
        {
            Add(sticker.FileId, sticker.IsAnimated ? "application/x-tgsticker" : sticker.IsVideo ? "video/webm" : "image/webp", sticker.SetName);
        }

        foreach (var paid in message.PaidMedia?.PaidMedia ?? [])
        {
            AddPhoto((paid as PaidMediaPhoto)?.Photo);
            AddVideo((paid as PaidMediaVideo)?.Video);
        }

        AddPhoto(message.Game?.Photo);
        if (message.Contact is { } contact)
        {
            files.Add(new Attachment("text/vcard", content: VCard.Of(contact), name: VCard.NameOf(contact)));
        }

        return files;

        void AddPhoto(PhotoSize[]? sizes)
        {
            if (sizes?.MaxBy(size => (long)size.Width * size.Height) is { } largest)
            {
                Add(largest.FileId, "image/jpeg", null);
            }
        }

        void AddLivePhoto(LivePhoto? live)
        {
            if (live is not null)
            {
                AddPhoto(live.Photo);
                Add(live.FileId, live.MimeType ?? "video/mp4", null);
            }
        }

        void AddVideo(Video? video)
        {
            if (video is not null)
            {
                Add(video.FileId, video.MimeType ?? "video/mp4", video.FileName);
            }
        }

        void Add(string? id, string contentType, string? name)
        {
            if (!string.IsNullOrEmpty(id))
            {
                files.Add(new Attachment(contentType, MediaUrlOf(bot, id), name: name));
            }
        }
    }

    // A file's own address holds the bot's token and lasts an hour, so it is asked for when the file is opened.
    private static string MediaUrlOf(string bot, string file) => new MediaAddress(ChannelIds.Telegram, bot, file).ToString();
}
