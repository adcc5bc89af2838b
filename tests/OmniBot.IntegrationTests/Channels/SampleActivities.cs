using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>One activity of each kind that a bot may send.</summary>
internal static class SampleActivities
{
    private const string Picture = "https://shop.example/machine.png";

    public static IReadOnlyDictionary<string, Func<Activity>> All { get; } = new Dictionary<string, Func<Activity>>
    {
        ["markdown"] = () => MessageFactory.Text("**Bold**, _italic_ & `code` < 3:\n\n- one\n- two\n\nSee [our help](https://shop.example/help?a=1&b=2)."),
        ["long text"] = () => MessageFactory.Text(string.Join(" ", Enumerable.Range(1, 900).Select(at => $"This is sentence number {at}."))),
        ["emoji"] = () => MessageFactory.Text(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 ", 700))),
        ["three choices"] = () => Choices(3),
        ["twelve choices"] = () => Choices(12),
        ["hero card"] = () => MessageFactory.Attachment(Hero(1)),
        ["carousel"] = () => MessageFactory.Carousel([.. Enumerable.Range(1, 4).Select(Hero)], "Our machines"),
        ["adaptive card"] = () => MessageFactory.Attachment(Adaptive()),
        ["picture"] = () => MessageFactory.ContentUrl(Picture, "image/png", "machine.png", "A machine"),
        ["document"] = () => MessageFactory.ContentUrl("https://shop.example/manual.pdf", "application/pdf", "manual.pdf"),
        ["audio"] = () => MessageFactory.ContentUrl("https://shop.example/hello.mp3", "audio/mpeg", "hello.mp3"),
        ["video"] = () => MessageFactory.ContentUrl("https://shop.example/clip.mp4", "video/mp4", "clip.mp4"),
        ["receipt"] = () => MessageFactory.Attachment(new ReceiptCard
        {
            Title = "Order ORD-1001",
            Items = [new ReceiptItem { Title = "Machine", Price = "129.00", Quantity = "1" }],
            Total = "129.00",
        }.ToAttachment()),
        ["sign-in card"] = () => MessageFactory.Attachment(new SigninCard
        {
            Text = "Please sign in", Buttons = [new CardAction(ActionTypes.Signin, "Sign in", value: "https://shop.example/sign-in")],
        }.ToAttachment()),
        ["place"] = () => new Activity(ActivityTypes.Message)
        {
            Text = "Our shop", Entities = [new GeoCoordinates { Latitude = 52.52, Longitude = 13.405, Name = "Shop" }],
        },
    };

    private static Activity Choices(int count) => (Activity)MessageFactory.SuggestedActions(
        Enumerable.Range(1, count).Select(at => new CardAction(ActionTypes.ImBack, $"Choice {at} with a rather long title", value: $"choice {at}")), "Which one?");

    private static Attachment Hero(int at) => new HeroCard
    {
        Title = $"Machine {at}", Subtitle = "129 EUR", Text = "It makes **coffee**.", Images = [new CardImage(Picture)],
        Buttons =
        [
            new CardAction(ActionTypes.ImBack, "Buy", value: $"buy {at}"),
            new CardAction(ActionTypes.OpenUrl, "Details", value: "https://shop.example/machine"),
            new CardAction(ActionTypes.PostBack, "Compare", value: JsonSerializer.SerializeToElement(new { compare = at })),
        ],
    }.ToAttachment();

    private static Attachment Adaptive() => new(CardContentTypes.AdaptiveCard, content: JsonSerializer.Deserialize<JsonElement>(
        """
        { "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Order ORD-1001", "weight": "bolder" },
            { "type": "Image", "url": "https://shop.example/machine.png", "altText": "A machine" },
            { "type": "FactSet", "facts": [ { "title": "Status", "value": "Shipped" }, { "title": "Arrives", "value": "Thursday" } ] } ],
          "actions": [
            { "type": "Action.OpenUrl", "title": "Track", "url": "https://track.example/1" },
            { "type": "Action.Submit", "title": "Return it", "data": { "return": "ORD-1001" } } ] }
        """));
}
