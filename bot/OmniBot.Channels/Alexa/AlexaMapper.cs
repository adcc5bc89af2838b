using System.Text.Json;
using OmniBot.Channels.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Alexa;

/// <summary>A request of Alexa's to an activity.</summary>
internal static class AlexaMapper
{
    private static readonly IReadOnlyList<string> s_phraseSlots = new AlexaOptions().PhraseSlotNames();

    public static WebhookContent Parse(ReadOnlyMemory<byte> body) => Parse(body, s_phraseSlots);

    /// <summary>Reads a request; one that comes without its envelope is read too, as it is written in Amazon's reference.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body, IReadOnlyList<string> phraseSlots)
    {
        var root = VendorJson.Parse(body.Span);
        var request = root.Field("request").IsObject() ? root.Field("request") : root;
        if (request.Text("type") is not { } type)
        {
            return WebhookContent.Malformed("The body is not a request of Alexa's: it has no request.type.");
        }

        var user = UserOf(root);
        var skill = SkillOf(root);
        var activity = Of(type, request, phraseSlots);
        activity.Id = request.Text("requestId");
        activity.Timestamp = request.Time("timestamp");
        activity.ChannelId = ChannelIds.Alexa;
        activity.Locale = request.Text("locale");
        activity.From = FromOf(root, user);
        activity.Recipient = new ChannelAccount(skill, role: RoleTypes.Bot);
        activity.Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: user);
        activity.ChannelData = AlexaSecrets.Without(root);
        if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            activity.MembersAdded = [activity.From];
        }

        return new WebhookContent(
            [new InboundActivity(new ConversationKey(ChannelIds.Alexa, skill ?? "", user ?? ""), activity)], [], user is null ? "a request without a user" : null);
    }

    /// <summary>The user's id in this skill: it stays the same until the skill is disabled.</summary>
    public static string? UserOf(JsonElement root) =>
        root.Field("session").Field("user").Text("userId") ?? root.Field("context").Field("System").Field("user").Text("userId");

    public static string? SkillOf(JsonElement root) =>
        root.Field("context").Field("System").Field("application").Text("applicationId")
        ?? root.Field("session").Field("application").Text("applicationId");

    private static ChannelAccount FromOf(JsonElement root, string? user)
    {
        var system = root.Field("context").Field("System");
        var from = new ChannelAccount(user, role: RoleTypes.User);
        if (system.Field("person").Given("personId") is { } person)
        {
            // Who speaks, where Alexa knows the voice; the user is the account that the device belongs to.
            from.Properties["personId"] = person;
        }

        if (system.Field("device").Given("deviceId") is { } device)
        {
            from.Properties["deviceId"] = device;
        }

        if ((root.Field("session").Field("user").Text("accessToken") ?? system.Field("user").Text("accessToken")) is not null)
        {
            from.Properties["accountLinked"] = JsonSerializer.SerializeToElement(true);
        }

        return from;
    }

    private static Activity Of(string type, JsonElement request, IReadOnlyList<string> phraseSlots) => type switch
    {
        AlexaRequestTypes.Launch when request.Given("task") is { } task => Event(type, task),
        AlexaRequestTypes.Launch => new Activity(ActivityTypes.ConversationUpdate),
        AlexaRequestTypes.Intent => AlexaIntentMapper.ToMessage(request, phraseSlots),
        AlexaRequestTypes.CanFulfillIntent => Event(type, AlexaIntentMapper.ValueOf(request)),
        AlexaRequestTypes.SessionEnded => new Activity(ActivityTypes.EndOfConversation) { Code = CodeOf(request.Text("reason")), Value = request },
        AlexaRequestTypes.SkillEnabled => new Activity(ActivityTypes.InstallationUpdate) { Action = InstallationUpdateActionTypes.Add },
        AlexaRequestTypes.SkillDisabled => new Activity(ActivityTypes.InstallationUpdate) { Action = InstallationUpdateActionTypes.Remove },
        _ => Event(type, request),
    };

    private static Activity Event(string type, JsonElement value) =>
        new(ActivityTypes.Event) { Name = AlexaRequestTypes.EventName(type), Value = value };

    private static string CodeOf(string? reason) => reason switch
    {
        "USER_INITIATED" => EndOfConversationCodes.UserCancelled,
        "EXCEEDED_MAX_REPROMPTS" => EndOfConversationCodes.CompletedSuccessfully,
        "ERROR" => EndOfConversationCodes.ChannelFailed,
        _ => EndOfConversationCodes.Unknown,
    };
}
