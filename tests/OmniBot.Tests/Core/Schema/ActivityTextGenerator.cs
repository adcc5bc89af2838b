using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Makes <see cref="ActivityText"/> for property tests.</summary>
public static class ActivityTextGenerator
{
    private static readonly Gen<string> Text = Gen.Elements(
            "", "a", "Grüße", "日本", "😀👍🏽", "<b>&'\"", "back\\slash", "\n\t\u0001\u007f",
            "\u2028", "https://x.example/?a=1&b=2", "2024-02-30", "null", "1.0")
        .Select(Quote);

    // The same text, with escapes where the sender chose them.
    private static readonly Gen<string> EscapedText = Gen.Elements("\"\\u00fc\"", "\"\\ud83d\\ude00\"", "\"\\/\"", "\"a\\u0022b\"");

    private static readonly Gen<string> AnyText = Gen.OneOf(Text, EscapedText);

    private static readonly Gen<string> Number = Gen.Elements(
        "0", "-0", "1", "1.10", "1e3", "1E+3", "-2.50e-7", "12345678901234567890123456789",
        "0.1000000000000000055511151231257827", "1e400");

    private static readonly Gen<string> Bool = Gen.Elements("true", "false");

    private static readonly Gen<string> Time = Gen.Elements(
            "2024-02-29T23:59:59Z", "2024-02-29T23:59:59.1Z", "2024-02-29T23:59:59.123456789Z", "2024-02-29T23:59:59.120+05:30",
            "2024-02-29T23:59:59", "2024-02-29", "2024-02-29T23:59:60Z", "yesterday", "")
        .Select(Quote);

    internal static readonly string[] UnknownNames =
    [
        "x", "Text", "TYPE", "$type", "$id", "$ref", "$values", "@odata.type", "a b",
        "ünï", "😀", "properties", "propertiesOrNull", "_properties", "timestampText", "a\"b",
    ];

    private static readonly Gen<string> UnknownName = Gen.Elements(UnknownNames);

    private static readonly Gen<string> Account = Object(
        ("id", AnyText), ("name", AnyText), ("aadObjectId", AnyText), ("role", AnyText), ("tenantId", AnyText));

    private static readonly Gen<string> Conversation = Object(
        ("id", AnyText), ("name", AnyText), ("isGroup", Bool), ("conversationType", AnyText), ("tenantId", AnyText), ("role", AnyText));

    private static readonly Gen<string> CardAction = Object(
        ("type", AnyText), ("title", AnyText), ("image", AnyText), ("text", AnyText), ("displayText", AnyText),
        ("value", Present()), ("channelData", Present()));

    private static readonly Gen<string> Activity = Object(
        ("type", AnyText), ("id", AnyText), ("timestamp", Time), ("localTimestamp", Time), ("localTimezone", AnyText), ("expiration", Time),
        ("callerId", AnyText), ("serviceUrl", AnyText), ("channelId", AnyText), ("from", Account), ("recipient", Account),
        ("conversation", Conversation), ("replyToId", AnyText), ("channelData", Present()), ("value", Present()), ("valueType", AnyText),
        ("entities", Array(Object(("type", AnyText), ("mentioned", Account), ("streamSequence", Number)))),
        ("text", AnyText), ("textFormat", AnyText), ("locale", AnyText), ("speak", AnyText), ("inputHint", AnyText), ("summary", AnyText),
        ("suggestedActions", Object(("to", Array(AnyText)), ("actions", Array(CardAction)))),
        ("attachments", Array(Object(("contentType", AnyText), ("content", Present()), ("contentUrl", AnyText), ("name", AnyText)))),
        ("attachmentLayout", AnyText), ("importance", AnyText), ("deliveryMode", AnyText), ("listenFor", Array(AnyText)),
        ("textHighlights", Array(Object(("text", AnyText), ("occurrence", Gen.Elements("0", "1", "7", "-1"))))),
        ("semanticAction", Object(("id", AnyText), ("state", AnyText), ("entities", Present()))),
        ("membersAdded", Array(Account)), ("membersRemoved", Array(Account)), ("reactionsAdded", Array(Object(("type", AnyText)))),
        ("reactionsRemoved", Array(Object(("type", AnyText)))), ("topicName", AnyText), ("historyDisclosed", Bool), ("action", AnyText),
        ("label", AnyText), ("name", AnyText), ("code", AnyText),
        ("relatesTo", Object(
            ("activityId", AnyText), ("user", Account), ("bot", Account), ("conversation", Conversation), ("locale", AnyText))));

    public static Arbitrary<ActivityText> ActivityText() => Arb.From(Activity.Select(json => new ActivityText(json)));

    private static Gen<string> Any(int depth = 3)
    {
        var flat = Gen.OneOf(AnyText, Number, Bool, Gen.Constant("null"));
        if (depth == 0)
        {
            return flat;
        }

        var inner = Any(depth - 1);
        return Gen.OneOf(flat, Array(inner), Fields(inner).Select(Braces));
    }

    // A known field that is null may be dropped, so it is never null here.
    private static Gen<string> Present() => Any().Where(json => json != "null");

    private static Gen<string> Array(Gen<string> item) =>
        Gen.Choose(0, 2).SelectMany(count => Gen.ArrayOf(item, count)).Select(items => $"[{string.Join(" , ", items)}]");

    private static Gen<string> Object(params (string Name, Gen<string> Value)[] known)
    {
        var chosen = known
            .Select(field => Gen.Frequency((2, Gen.Constant("")), (1, field.Value.Select(value => $"{Quote(field.Name)}: {value}"))))
            .Aggregate(
                Gen.Constant(Enumerable.Empty<string>()),
                (all, one) => all.SelectMany(fields => one.Select(field => fields.Append(field))));
        return chosen.SelectMany(fields => Fields(Any(2)).Select(unknown => Braces([.. fields.Where(field => field != ""), .. unknown])));
    }

    private static Gen<string[]> Fields(Gen<string> value) =>
        Gen.Choose(0, 2)
            .SelectMany(count => Gen.ArrayOf(UnknownName.SelectMany(name => value.Select(json => (name, json))), count))
            .Select(fields => fields.DistinctBy(field => field.name).Select(field => $"{Quote(field.name)}: {field.json}").ToArray());

    private static string Braces(string[] fields) => $"{{{string.Join(", ", fields)}}}";

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
