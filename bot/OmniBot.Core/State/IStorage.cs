namespace OmniBot.Core.State;

/// <summary>Keeps documents of state. In the durable engine a turn's own storage takes the place of any other, and commits with the turn.</summary>
public interface IStorage
{
    /// <summary>Reads documents; those that are not stored are left out.</summary>
    Task<IReadOnlyDictionary<string, StorageItem>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Writes documents, each conditional on its ETag unless that is <c>*</c> or <see langword="null"/>.</summary>
    /// <exception cref="StorageConflictException">A document has changed since it was read; none of this call's documents is written.</exception>
    Task WriteAsync(IReadOnlyDictionary<string, StorageItem> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes documents; those that are not stored are ignored.</summary>
    Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);
}
