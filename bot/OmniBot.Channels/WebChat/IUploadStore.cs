namespace OmniBot.Channels.WebChat;

/// <summary>Keeps the files that users send.</summary>
internal interface IUploadStore
{
    /// <summary>Keeps a file.</summary>
    /// <returns>Its id, which can't be guessed: who knows it may read the file.</returns>
    Task<string> SaveAsync(string conversationId, string name, string contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Finds a file, or null.</summary>
    Task<StoredUpload?> FindAsync(string uploadId, CancellationToken cancellationToken);
}
