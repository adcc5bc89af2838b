using System.Text;
using OmniBot.Channels.Alexa;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Tests.Channels.Alexa;

/// <summary>Requests as Alexa writes them.</summary>
internal static class AlexaPayloads
{
    public const string Skill = "amzn1.ask.skill.test";
    public const string User = "amzn1.ask.account.USER";

    public static string Request(string request, string timestamp = "\"2026-03-01T09:00:00Z\"") => $$$"""
        {"version":"1.0",
         "session":{"new":true,"sessionId":"s1","application":{"applicationId":"{{{Skill}}}"},"user":{"userId":"{{{User}}}","accessToken":"secret-1"}},
         "context":{"System":{"application":{"applicationId":"{{{Skill}}}"},"user":{"userId":"{{{User}}}","permissions":{"consentToken":"secret-2"}},
           "person":{"personId":"p1"},"device":{"deviceId":"d1"},"apiEndpoint":"https://api.eu.amazonalexa.com","apiAccessToken":"secret-3"}},
         "request":{{{{request}}},"requestId":"r1","timestamp":{{{timestamp}}},"locale":"de-DE"}}
        """;

    public static string Intent(string name, string slots = "{}") =>
        Request($$$""" "type":"IntentRequest","dialogState":"COMPLETED","intent":{"name":"{{{name}}}","confirmationStatus":"NONE","slots":{{{slots}}} } """);

    public static WebhookContent Parse(string json) => AlexaMapper.Parse(Encoding.UTF8.GetBytes(json));
}
