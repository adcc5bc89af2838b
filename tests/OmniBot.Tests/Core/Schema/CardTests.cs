using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

public sealed class CardTests
{
    private static readonly string[] Unknown = ["x", "w", "$x", "unknown", "legacy", "trigger"];

    /// <summary>Cards as a client sends them: read into their type, nothing is lost, unknown fields and numbers included.</summary>
    [Theory]
    [InlineData(
        typeof(HeroCard),
        """
        {"title":"t","subtitle":"s","text":"x","images":[{"url":"u","alt":"a","tap":{"type":"openUrl","value":"u"},"w":1.10}],
         "buttons":[{"type":"postBack","title":"b","value":{"n":1e3},"imageAltText":"i","x":1}],"tap":{"type":"imBack"},
         "unknown":[1.0]}
        """)]
    [InlineData(typeof(ThumbnailCard), """{"title":"t","images":[{"url":"u"}],"$x":null}""")]
    [InlineData(
        typeof(ReceiptCard),
        """
        {"title":"t","facts":[{"key":"k","value":"v","x":1}],"items":[{"title":"i","subtitle":"s","text":"x",
         "image":{"url":"u"},"price":"1.10 EUR","quantity":"2","tap":{"type":"call"},"x":1}],"total":"2.20","tax":"0",
         "vat":"0.40","buttons":[],"x":1}
        """)]
    [InlineData(typeof(SigninCard), """{"text":"x","buttons":[{"type":"signin","title":"b","value":"u"}],"x":1}""")]
    [InlineData(
        typeof(OAuthCard),
        """
        {"text":"x","connectionName":"c","buttons":[{"type":"signin"}],"tokenExchangeResource":{"id":"i","uri":"api://x",
         "providerId":"p","x":1},"tokenPostResource":{"sasUrl":"u","x":1},"x":1}
        """)]
    [InlineData(
        typeof(AnimationCard),
        """
        {"title":"t","subtitle":"s","text":"x","image":{"url":"u","alt":"a","x":1},"media":[{"url":"m","profile":"p","x":1}],
         "buttons":[],"shareable":true,"autoloop":false,"autostart":true,"aspect":"16:9","duration":"PT1S","value":1.50,"x":1}
        """)]
    [InlineData(typeof(AudioCard), """{"media":[{"url":"m"}],"value":{"a":1.0}}""")]
    [InlineData(typeof(VideoCard), """{"media":[{"url":"m"}],"aspect":"4:3"}""")]
    [InlineData(typeof(MediaEventValue), """{"cardValue":{"a":1.0},"x":1}""")]
    [InlineData(
        typeof(AdaptiveCardInvokeValue),
        """
        {"action":{"type":"Action.Execute","id":"i","verb":"v","data":{"n":1.10},"x":1},"authentication":{"id":"i",
         "connectionName":"c","token":"t"},"state":"123456","trigger":"manual"}
        """)]
    [InlineData(
        typeof(AdaptiveCardInvokeResponse),
        """
        {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"version":"1.5"},"x":1}
        """)]
    [InlineData(
        typeof(SearchInvokeValue),
        """
        {"kind":"search","queryText":"q","queryOptions":{"skip":0,"top":15},"context":{"x":1},"dataset":"d"}
        """)]
    [InlineData(
        typeof(FileConsentCard),
        """
        {"description":"d","sizeInBytes":5000000000,"acceptContext":{"a":1.0},"declineContext":"d","x":1}
        """)]
    [InlineData(
        typeof(FileConsentCardResponse),
        """
        {"action":"accept","context":{"a":1},"uploadInfo":{"name":"n","uploadUrl":"u","contentUrl":"c","uniqueId":"i",
         "fileType":"txt","x":1}}
        """)]
    [InlineData(typeof(FileInfoCard), """{"uniqueId":"i","fileType":"txt","etag":"\"1\"","x":1}""")]
    [InlineData(typeof(FileDownloadInfo), """{"downloadUrl":"u","uniqueId":"i","fileType":"png","etag":5}""")]
    [InlineData(
        typeof(ListCard),
        """
        {"title":"t","items":[{"type":"resultItem","id":"i","title":"t","subtitle":"s","icon":"u","tap":{"type":"imBack",
         "value":"v"},"x":1}],"buttons":[{"type":"imBack"}]}
        """)]
    [InlineData(
        typeof(O365ConnectorCard),
        """
        {"title":"t","text":"x","summary":"s","themeColor":"FF0000","sections":[{"title":"t","activityTitle":"a",
         "activityImageType":"avatar","markdown":true,"facts":[{"name":"n","value":"v"}],"images":[{"image":"u","title":"t"}],
         "potentialAction":[{"@type":"ViewAction","name":"n","@id":"i","target":["u"]}]}],
         "potentialAction":[{"@type":"ActionCard","name":"n","inputs":[{"@type":"textInput","id":"i","maxLength":10.0}],
         "actions":[{"@type":"HttpPOST","body":"b"}]}]}
        """)]
    [InlineData(
        typeof(TeamsChannelData),
        """
        {"channel":{"id":"c","name":"n","type":"shared"},"eventType":"teamRenamed","team":{"id":"t","name":"n",
         "aadGroupId":"g"},"notification":{"alert":true},"tenant":{"id":"t"},"meeting":{"id":"m"},
         "settings":{"selectedChannel":{"id":"c"}},"onBehalfOf":[{"itemid":0,"mentionType":"person","mri":"m",
         "displayName":"d"}],"legacy":{"x":1.0}}
        """)]
    public void A_card_keeps_all_that_it_was_read_with(Type type, string json)
    {
        var attachment = ActivityJson.Deserialize($$"""{"attachments":[{"content":{{json}}}]}""").Attachments![0];

        var card = typeof(Attachment).GetMethod(nameof(Attachment.GetContentAs))!.MakeGenericMethod(type).Invoke(attachment, null);

        Assert.IsType(type, card);
        Assert.All(UnknownFields.Of(card), name => Assert.Contains(name, Unknown));
        JsonTrees.AssertSame(json, ActivityJson.ToElement(card).GetRawText());
    }

    [Fact]
    public void Each_card_becomes_an_attachment_of_its_media_type()
    {
        Attachment[] attachments =
        [
            new HeroCard().ToAttachment(), new ThumbnailCard().ToAttachment(), new ReceiptCard().ToAttachment(),
            new SigninCard().ToAttachment(),
            new OAuthCard().ToAttachment(), new AnimationCard().ToAttachment(), new AudioCard().ToAttachment(),
            new VideoCard().ToAttachment(),
            new ListCard().ToAttachment(), new O365ConnectorCard().ToAttachment(), new FileConsentCard().ToAttachment("a.txt"),
            new FileInfoCard().ToAttachment("https://x.example/a.txt", "a.txt"), CardFactory.AdaptiveCard(new { type = "AdaptiveCard" }),
        ];

        Assert.Equal(
            [
                "application/vnd.microsoft.card.hero", "application/vnd.microsoft.card.thumbnail", "application/vnd.microsoft.card.receipt",
                "application/vnd.microsoft.card.signin", "application/vnd.microsoft.card.oauth", "application/vnd.microsoft.card.animation",
                "application/vnd.microsoft.card.audio", "application/vnd.microsoft.card.video", "application/vnd.microsoft.teams.card.list",
                "application/vnd.microsoft.teams.card.o365connector", "application/vnd.microsoft.teams.card.file.consent",
                "application/vnd.microsoft.teams.card.file.info", "application/vnd.microsoft.card.adaptive",
            ],
            attachments.Select(attachment => attachment.ContentType));
        Assert.Equal("a.txt", attachments[10].Name);
        Assert.Equal("https://x.example/a.txt", attachments[11].ContentUrl);
    }

    [Fact]
    public void Actions_and_inputs_of_a_connector_card_are_written_with_their_own_fields()
    {
        var card = new O365ConnectorCard
        {
            PotentialAction =
            [
                new O365ConnectorCardViewAction { Name = "view", Target = ["https://x.example"] },
                new O365ConnectorCardActionCard
                {
                    Inputs = [new O365ConnectorCardMultichoiceInput { Id = "m", Choices = [new("Yes", "1")], IsMultiSelect = false }],
                    Actions = [new O365ConnectorCardHttpPOST { Body = "{}" }],
                },
            ],
        };

        JsonTrees.AssertSame(
            """
            {"potentialAction":[
              {"@type":"ViewAction","name":"view","target":["https://x.example"]},
              {"@type":"ActionCard",
               "inputs":[{"@type":"multichoiceInput","id":"m","choices":[{"display":"Yes","value":"1"}],"isMultiSelect":false}],
               "actions":[{"@type":"HttpPOST","body":"{}"}]}]}
            """,
            ActivityJson.ToElement(card).GetRawText());
    }

    [Fact]
    public void The_card_factory_fills_cards_in_one_call()
    {
        var hero = CardFactory.HeroCard("Title", "Text", ["https://x.example/a.png"], ["Yes", "No"]);
        var oauth = CardFactory.OAuthCard("crm", "Sign in", "Please", tokenExchangeResource: new TokenExchangeResource("id", "api://x"));

        JsonTrees.AssertSame(
            """
            {"title":"Title","text":"Text","images":[{"url":"https://x.example/a.png"}],
             "buttons":[{"type":"imBack","title":"Yes","value":"Yes"},{"type":"imBack","title":"No","value":"No"}]}
            """,
            ActivityJson.ToElement(hero.Content).GetRawText());
        JsonTrees.AssertSame(
            """
            {"text":"Please","connectionName":"crm","buttons":[{"type":"signin","title":"Sign in"}],
             "tokenExchangeResource":{"id":"id","uri":"api://x"}}
            """,
            ActivityJson.ToElement(oauth.Content).GetRawText());
    }
}
