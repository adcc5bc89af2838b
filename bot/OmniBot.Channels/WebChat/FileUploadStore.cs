using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.WebChat;

/// <summary>Files below <c>uploads</c>: a folder for each conversation, in it the bytes and beside them a file with content type and name.</summary>
/// <remarks>Ids are the folder's name, which is the conversation's hash, and 32 random hexadecimal digits.</remarks>
internal sealed class FileUploadStore(IOptions<WebChatOptions> options) : IUploadStore
{
    private const int FolderLength = 20;
    private const int RandomLength = 32;

    public async Task<string> SaveAsync(
        string conversationId, string name, string contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var id = NameHash.Hex(conversationId) + RandomNumberGenerator.GetHexString(RandomLength, lowercase: true);
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WriteAsync(path, bytes, cancellationToken);
        await WriteAsync(path + ".info", Encoding.UTF8.GetBytes($"{contentType}\n{name}"), cancellationToken);
        return id;
    }

    public async Task<StoredUpload?> FindAsync(string uploadId, CancellationToken cancellationToken)
    {
        // Nothing but hexadecimal digits comes near the file system.
        if (uploadId.Length != FolderLength + RandomLength || !uploadId.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var path = PathOf(uploadId);
        if (!File.Exists(path + ".info"))
        {
            return null;
        }

        var info = await File.ReadAllLinesAsync(path + ".info", cancellationToken);
        return new StoredUpload(path, info[0], info[1]);
    }

    private string PathOf(string id) =>
        Path.GetFullPath(Path.Combine(options.Value.DataFolder, "uploads", id[..FolderLength], id[FolderLength..]));

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, create);
        await file.WriteAsync(bytes, cancellationToken);
    }
}
