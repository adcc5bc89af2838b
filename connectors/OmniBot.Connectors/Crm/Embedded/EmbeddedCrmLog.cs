using Microsoft.Extensions.Logging;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Event ids 3100 to 3199.</summary>
internal static partial class EmbeddedCrmLog
{
    [LoggerMessage(3101, LogLevel.Information, "The CRM was empty: added {Customers} sample customers, {Orders} orders and {Articles} articles")]
    public static partial void Seeded(ILogger logger, int customers, int orders, int articles);

    [LoggerMessage(3102, LogLevel.Information, "Case {Number} is open")]
    public static partial void CaseOpen(ILogger logger, string number);

    [LoggerMessage(3103, LogLevel.Information, "Appointment {Number} is booked for slot {SlotId}")]
    public static partial void Booked(ILogger logger, string number, string slotId);

    [LoggerMessage(3104, LogLevel.Information, "Appointment {Number} is cancelled")]
    public static partial void Cancelled(ILogger logger, string number);

    [LoggerMessage(3105, LogLevel.Debug, "Indexed {Articles} articles")]
    public static partial void Indexed(ILogger logger, int articles);
}
