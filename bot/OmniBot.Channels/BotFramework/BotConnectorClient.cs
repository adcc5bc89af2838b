using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>Sends to the Bot Framework's Connector service at an activity's service URL.</summary>
/// <remarks>Source: Connector REST API v3, operations SendToConversation, ReplyToActivity, UpdateActivity and DeleteActivity.</remarks>
internal sealed class BotConnectorClient(ConnectorHttp http)
{
    /// <summary>Sends an activity, as a reply where it says to what.</summary>
    /// <returns>The id that the channel gave it, when it gave one.</returns>
    /// <exception cref="ChannelException">The service did not take it.</exception>
    public Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, UriOf(activity, activity.ReplyToId), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    public Task<string?> UpdateAsync(Activity activity, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, UriOf(activity, activityId), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    public Task DeleteAsync(Activity activity, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, UriOf(activity, activityId), null, cancellationToken);

    private static Uri UriOf(Activity activity, string? activityId)
    {
        var path = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? path : $"{path}/{Uri.EscapeDataString(activityId)}");
    }

    private async Task<string?> CallAsync(HttpMethod method, Uri uri, Activity? activity, CancellationToken cancellationToken)
    {
        using var response = await http.CallAsync(method, uri, activity is null ? null : ActivityJson.Serialize(activity), cancellationToken);
        return IdOf(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static string? IdOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (JsonException)
        {
            // Some channels answer with nothing, or with text: the activity was taken all the same.
        }

        return null;
    }
}
