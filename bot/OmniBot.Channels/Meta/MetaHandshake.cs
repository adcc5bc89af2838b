using Microsoft.AspNetCore.Http;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Meta;

/// <summary>Answers the call by which Meta asks whether a webhook's address is ours. Source: Graph API webhooks, "Validating verification requests".</summary>
internal static class MetaHandshake
{
    /// <summary>The challenge as plain text when the token is ours; else 403.</summary>
    public static IResult Answer(HttpRequest request, string verifyToken)
    {
        var query = request.Query;
        return query["hub.mode"] == "subscribe"
            && FixedTime.IsSecret(query["hub.verify_token"], verifyToken)
            && query["hub.challenge"].ToString() is { Length: > 0 and <= 512 } challenge
            ? Results.Text(challenge, "text/plain")
            : Results.Problem("hub.mode is not subscribe, or hub.verify_token is not the one that is configured here.", statusCode: StatusCodes.Status403Forbidden);
    }
}
