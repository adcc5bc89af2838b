using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.WebChat;

/// <summary>Finds the chat page's files: in the web root, or beside the program when it was started from elsewhere.</summary>
internal sealed class ChatPageFiles(IWebHostEnvironment environment, ILogger<ChatPageFiles> logger)
{
    private readonly ConcurrentDictionary<string, Tagged> _tags = new(StringComparer.Ordinal);

    /// <summary>The file's path, or null when it is missing.</summary>
    public string? Find(string name)
    {
        string[] folders = [environment.WebRootPath ?? "", Path.Combine(AppContext.BaseDirectory, "wwwroot")];
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, name);
            if (folder.Length > 0 && File.Exists(path))
            {
                return path;
            }
        }

        WebChatLog.PageFileMissing(logger, name, folders[^1]);
        return null;
    }

    /// <summary>The first 16 bytes of a file's SHA-256 in hexadecimal; computed again when the file has changed.</summary>
    public string TagOf(string path)
    {
        var changed = File.GetLastWriteTimeUtc(path);
        if (!_tags.TryGetValue(path, out var tagged) || tagged.Changed != changed)
        {
            using var file = File.OpenRead(path);
            _tags[path] = tagged = new Tagged(changed, Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16)));
        }

        return tagged.Tag;
    }

    private sealed record Tagged(DateTime Changed, string Tag);
}
