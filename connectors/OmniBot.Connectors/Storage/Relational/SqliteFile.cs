using Microsoft.Data.Sqlite;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A database file: its path, the lock that keeps a second server out, and connections to it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly FileStream? _serverLock;

    /// <summary>Makes the folder and takes the lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">A server locks <c>path.lock</c>; the system frees it when the process ends, however it ends.</param>
    /// <exception cref="StorageOpenException">The folder can't be made, or another server has the file.</exception>
    public SqliteFile(string path, StorageMode mode)
    {
        Path = System.IO.Path.GetFullPath(path);
        var lockPath = Path + ".lock";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path) ?? Path);
            _serverLock = mode == StorageMode.Server
                ? new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : null;
        }
        catch (IOException exception) when (File.Exists(lockPath))
        {
            throw new StorageOpenException(
                $"Another server uses the database '{Path}'. Stop it, or name another file with the setting Storage:Path.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotOpen(exception);
        }
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Opens a connection.</summary>
    /// <param name="busyTimeout">How long a statement waits for another process.</param>
    /// <param name="isReader">Refuses to write.</param>
    /// <exception cref="StorageOpenException">The file can't be opened.</exception>
    public SqliteConnection Open(TimeSpan busyTimeout, bool isReader)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            // One by one: of several statements in a command the driver reports no failure after the first that returns a row.
            Run($"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}");
            Run("PRAGMA journal_mode = WAL");
            Run("PRAGMA synchronous = FULL");
            Run("PRAGMA wal_autocheckpoint = 0");
            Run("PRAGMA temp_store = MEMORY");
            Run($"PRAGMA cache_size = {(isReader ? -4096 : -32768)}");
            Run($"PRAGMA query_only = {(isReader ? 1 : 0)}");
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw CannotOpen(exception);
        }

        void Run(string pragma)
        {
            using var command = connection.CreateCommand();
            command.CommandText = pragma;
            command.ExecuteNonQuery();
        }
    }

    public void Dispose() => _serverLock?.Dispose();

    private StorageOpenException CannotOpen(Exception exception) =>
        new($"The database '{Path}' (setting Storage:Path) can't be opened: {exception.Message}", exception);
}
