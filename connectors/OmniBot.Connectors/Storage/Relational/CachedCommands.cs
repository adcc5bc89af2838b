using System.Data.Common;
using System.Runtime.CompilerServices;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Commands that are prepared once for each connection.</summary>
public static class CachedCommands
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> s_commands = [];

    /// <summary>The connection's command for a text, with its parameters set in the order of <paramref name="values"/> as @0, @1, …</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var commands = s_commands.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@{i}";
                command.Parameters.Add(parameter);
            }

            // Else a command that is not read to its end would be compiled again each time.
            command.Prepare();
            commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    public static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Command(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public static object? Scalar(this DbConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows.</summary>
    public static List<T> Query<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = connection.Command(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
