using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Why a write changed nothing, for operators.</summary>
internal sealed record Refusal(ConnectorError Error, string Message);
