using Microsoft.Extensions.Logging;
using OmniBot.Core.Crm;

namespace OmniBot.Packs.Talks;

/// <summary>Event ids 6200 to 6299.</summary>
internal static partial class TalksLog
{
    [LoggerMessage(6201, LogLevel.Warning, "Conversation {Dialog} could not use the CRM: {Error}")]
    public static partial void CrmFailed(ILogger logger, string dialog, ConnectorError error, Exception exception);
}
