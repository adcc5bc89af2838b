using OmniBot.Channels.Json;

namespace OmniBot.Channels.Alexa;

/// <summary>What of a request is needed to answer it.</summary>
/// <param name="Type">The request's type.</param>
/// <param name="Id">The request's id.</param>
/// <param name="Intent">Name of the intent, if it is one.</param>
/// <param name="Locale">Language of the request.</param>
/// <param name="ApiEndpoint">Where Alexa takes progressive responses.</param>
/// <param name="ApiToken">Token for that. Never logged or stored.</param>
internal sealed record AlexaRequest(string? Type, string? Id, string? Intent, string? Locale, string? ApiEndpoint, string? ApiToken)
{
    /// <summary>The user wants to leave.</summary>
    public bool IsStop => Intent is "AMAZON.StopIntent" or "AMAZON.CancelIntent" or "AMAZON.NavigateHomeIntent";

    public static AlexaRequest Of(ReadOnlySpan<byte> body)
    {
        var root = VendorJson.Parse(body);
        var request = root.Field("request");
        var system = root.Field("context").Field("System");
        return new AlexaRequest(
            request.Text("type"), request.Text("requestId"), request.Field("intent").Text("name"), request.Text("locale"),
            system.Text("apiEndpoint"), system.Text("apiAccessToken"));
    }
}
