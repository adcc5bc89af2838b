using OmniBot.Core.Crm;

namespace OmniBot.Packs.Common;

/// <summary>The text for each kind of failure of the CRM.</summary>
internal static class CrmTexts
{
    public static string Of(ConnectorError error) => error switch
    {
        ConnectorError.Invalid => CommonTexts.CrmInvalid,
        ConnectorError.Denied => CommonTexts.CrmDenied,
        ConnectorError.NotFound => CommonTexts.CrmNotFound,
        ConnectorError.Conflict => CommonTexts.CrmConflict,
        ConnectorError.Throttled => CommonTexts.CrmThrottled,
        _ => CommonTexts.CrmUnavailable,
    };
}
