using System.Data.Common;
using System.Globalization;
using OmniBot.Connectors.Storage.Relational;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the counters that numbers are taken from.</summary>
internal static class CounterTable
{
    /// <summary>Last number of a case.</summary>
    public const string Cases = "case";

    /// <summary>Last number of an appointment.</summary>
    public const string Appointments = "appointment";

    /// <summary>Rises with every change of the articles.</summary>
    public const string Articles = "articles";

    /// <summary>1 once the sample data has been put in.</summary>
    public const string Seeded = "seeded";

    public static long Next(DbConnection connection, string name) =>
        ToInt64(connection.Scalar("UPDATE crm_counters SET value = value + 1 WHERE name = @0 RETURNING value", name));

    public static long Current(DbConnection connection, string name) =>
        ToInt64(connection.Scalar("SELECT value FROM crm_counters WHERE name = @0", name));

    private static long ToInt64(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
