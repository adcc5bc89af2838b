using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.WebChat;

/// <summary>The key from the settings, or else a random one in the file <c>webchat.key</c>, which only its owner may read.</summary>
internal sealed class FileKeyStore(IOptions<WebChatOptions> options) : IKeyStore
{
    private const int KeyBytes = 32;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds no key: too short, or not base64.</exception>
    public byte[] Read()
    {
        if (options.Value.SigningKey.Length > 0)
        {
            return Decode(options.Value.SigningKey, "Channels:WebChat:SigningKey");
        }

        var path = Path.Combine(options.Value.DataFolder, "webchat.key");
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Decode(File.ReadAllText(path), path);
    }

    // Written aside and moved: of two nodes that start at once, one wins and both read its key.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, System.Text.Encoding.ASCII, create))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static byte[] Decode(string text, string source)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length >= KeyBytes
            ? key[..length]
            : throw new InvalidDataException($"{source} is not base64 of at least {KeyBytes} bytes.");
    }
}
