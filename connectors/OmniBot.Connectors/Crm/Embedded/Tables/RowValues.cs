using System.Data.Common;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>Values as this CRM's tables keep them.</summary>
internal static class RowValues
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A time in UTC.</summary>
    public static DateTimeOffset Time(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
