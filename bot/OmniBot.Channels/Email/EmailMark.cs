using System.Text.Json;

namespace OmniBot.Channels.Email;

/// <summary>How far a mailbox has been read.</summary>
/// <param name="Validity">The mailbox's UIDVALIDITY: with another one all UIDs have another meaning.</param>
/// <param name="LastUid">All mails up to this UID have been looked at.</param>
/// <param name="At">When that was.</param>
internal sealed record EmailMark(uint Validity, uint LastUid, DateTimeOffset At)
{
    /// <summary>The mark of a file; null when there is none that can be read.</summary>
    public static EmailMark? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<EmailMark>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the mark beside the old one and puts it in its place, so that a crash leaves one of them whole.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes($"{path}.new", JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move($"{path}.new", path, overwrite: true);
    }
}
