using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OmniBot.Channels.Fitting;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Fitting;

public sealed class ActivityFitterTests
{
    private static readonly ChannelCapabilities s_whatsApp = new()
    {
        MaxSuggestedActions = 3, MaxActionTitleLength = 20, MaxActionValueBytes = 256, MaxListRows = 10, MaxListTitleLength = 24,
        MaxTextLength = 4096, MaxTextLengthWithActions = 1024, Markup = MarkupDialect.WhatsApp,
        Media = MediaKinds.Files | MediaKinds.Location | MediaKinds.Contact, MaxCaptionLength = 1024, Receipts = true,
    };

    private static readonly ChannelCapabilities s_sms = new() { MaxTextLength = 1600 };

    [Fact]
    public void Few_choices_are_buttons_more_are_a_list_and_many_are_numbered()
    {
        Assert.Equal(["Choice 1", "Choice 2", "Choice 3"], Titles(Choices(3), s_whatsApp));
        Assert.Equal(10, Titles(Choices(10), s_whatsApp).Count);
        var many = Assert.Single(ActivityFitter.Fit(Choices(11), s_whatsApp));
        Assert.Null(many.SuggestedActions);
        Assert.StartsWith("Which?\n\n1. Choice 1\n2. Choice 2\n", many.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n11. Choice 11", many.Text, StringComparison.Ordinal);
        Assert.Equal("Which?\n\n1. Choice 1\n2. Choice 2", Assert.Single(ActivityFitter.Fit(Choices(2), s_sms)).Text);
    }

    [Fact]
    public void Titles_that_would_look_the_same_when_cut_are_numbered_instead()
    {
        var activity = MessageFactory.SuggestedActions(
            [new CardAction(ActionTypes.ImBack, "The same long beginning, one", value: "1"), new CardAction(ActionTypes.ImBack, "The same long beginning, two", value: "2")], "Which?");
        var part = Assert.Single(ActivityFitter.Fit(activity, s_whatsApp));
        Assert.Equal("Which?\n\n1. The same long beginning, one\n2. The same long beginning, two", part.Text);
    }

    [Fact]
    public void A_hero_card_becomes_a_picture_and_words_with_buttons_and_its_link_is_written()
    {
        var parts = ActivityFitter.Fit(MessageFactory.Attachment(Hero().ToAttachment()), s_whatsApp);
        Assert.Equal("https://shop.example/1.png", Assert.Single(parts[0].Attachments!).ContentUrl);
        Assert.Equal("*Machine*\n\n129 EUR\n\nDetails: https://shop.example/1", parts[1].Text);
        var button = Assert.Single(parts[1].SuggestedActions!.Actions!);
        Assert.Equal(("Buy", """{"buy":1}"""), (button.Title, button.Value));
        Assert.Equal(2, parts.Count);
    }

    [Fact]
    public void A_channel_with_cards_of_its_own_gets_them_in_its_lengths()
    {
        var messenger = s_whatsApp with { MaxHeroCards = 10, MaxCardActions = 3, UrlActions = true, Markup = MarkupDialect.None };
        var part = Assert.Single(ActivityFitter.Fit(MessageFactory.Carousel([Hero().ToAttachment(), Hero().ToAttachment()]), messenger));
        Assert.Equal(AttachmentLayoutTypes.Carousel, part.AttachmentLayout);
        Assert.Equal(2, part.Attachments!.Count);
        Assert.Equal(["Buy", "Details"], part.Attachments[0].GetContentAs<HeroCard>()!.Buttons!.Select(button => button.Title));
    }

    [Fact]
    public void An_adaptive_card_becomes_words_pictures_and_buttons()
    {
        var card = new Attachment(CardContentTypes.AdaptiveCard, content: JsonSerializer.Deserialize<JsonElement>(
            """
            {"type":"AdaptiveCard","body":[{"type":"Container","items":[{"type":"TextBlock","text":"Order","weight":"Bolder"},
            {"type":"FactSet","facts":[{"title":"Status","value":"Shipped"}]},{"type":"Image","url":"https://a.example/i.png"}]},
            {"type":"TextBlock","text":"hidden","isVisible":false},{"type":"Input.Text","label":"Your name"}],
            "actions":[{"type":"Action.OpenUrl","title":"Track","url":"https://t.example"},{"type":"Action.Submit","title":"Return","data":{"r":1}}]}
            """));
        var parts = ActivityFitter.Fit(MessageFactory.Attachment(card), s_whatsApp);
        Assert.Equal("https://a.example/i.png", parts[0].Attachments![0].ContentUrl);
        Assert.Equal("*Order*\n\n*Status:* Shipped\n\nYour name\n\nTrack: https://t.example", parts[1].Text);
        Assert.Equal("""{"r":1}""", parts[1].SuggestedActions!.Actions![0].Value);
    }

    [Fact]
    public void A_file_takes_its_words_along_where_captions_are_and_becomes_a_link_where_files_are_not()
    {
        var activity = MessageFactory.ContentUrl("https://a.example/m.pdf", "application/pdf", "manual.pdf", "The **manual**");
        var captioned = Assert.Single(ActivityFitter.Fit(activity, s_whatsApp));
        Assert.Equal(("The *manual*", "manual.pdf"), (captioned.Text, captioned.Attachments![0].Name));
        Assert.Equal(["The manual", "manual.pdf: https://a.example/m.pdf"], ActivityFitter.Fit(activity, s_sms).Select(part => part.Text));
    }

    [Fact]
    public void A_place_and_a_contact_are_sent_as_such_or_written()
    {
        var place = new Activity(ActivityTypes.Message) { Text = "Here", Entities = [new GeoCoordinates { Latitude = 52.5, Longitude = 13.4, Name = "Shop" }] };
        Assert.IsType<GeoCoordinates>(ActivityFitter.Fit(place, s_whatsApp)[1].Entities![0]);
        Assert.Equal("Shop: https://www.openstreetmap.org/?mlat=52.5&mlon=13.4", ActivityFitter.Fit(place, s_sms)[1].Text);
        var contact = MessageFactory.Attachment(new Attachment("text/vcard", content: "BEGIN:VCARD\r\nFN:Ada Beispiel\r\nitem1.TEL;TYPE=CELL:+49151\r\nEND:VCARD"));
        Assert.Equal("Ada Beispiel\n+49151", Assert.Single(ActivityFitter.Fit(contact, s_sms)).Text);
        Assert.Single(ActivityFitter.Fit(contact, s_whatsApp)[0].Attachments!);
    }

    [Fact]
    public void What_a_channel_shows_as_it_is_stays_one_and_only_its_first_part_is_the_reply()
    {
        var rich = new ChannelCapabilities { Cards = true, ManyAttachments = true, Markup = MarkupDialect.Markdown, MaxTextLength = 100 };
        var activity = MessageFactory.Attachment(Hero().ToAttachment(), "hi");
        Assert.Same(activity, Assert.Single(ActivityFitter.Fit(activity, rich)));
        var longText = MessageFactory.Text(string.Join(" ", Enumerable.Repeat("A sentence of words.", 20)));
        longText.Id = "a";
        longText.ReplyToId = "q";
        var parts = ActivityFitter.Fit(longText, s_sms with { MaxTextLength = 100 });
        Assert.Equal(["a", "a.2", "a.3", "a.4"], parts.Select(part => part.Id).Take(4));
        Assert.Equal(["q", null], parts.Select(part => part.ReplyToId).Take(2));
        Assert.All(parts, part => Assert.EndsWith(".", part.Text, StringComparison.Ordinal));
        Assert.All(ActivityFitter.Fit(longText, rich), part => Assert.InRange(part.Text!.Length, 1, 100));
        var @event = new Activity(ActivityTypes.Event) { Name = "x" };
        Assert.Same(@event, Assert.Single(ActivityFitter.Fit(@event, s_sms)));
    }

    [Fact]
    public void A_value_that_is_too_long_for_a_button_has_a_short_key_of_its_own()
    {
        var action = new CardAction(ActionTypes.PostBack, "Go", value: new string('x', 300));
        var key = ActionKey.Of(action, 256);
        Assert.Equal(17, key.Length);
        Assert.NotEqual(key, ActionKey.Of(new CardAction(ActionTypes.PostBack, "Go", value: new string('y', 300)), 256));
        Assert.Equal(action.Value, ActionKey.Of(action, 300));
    }

    [Theory]
    [InlineData("**b** _i_ ~~s~~ `c` [l](https://a.example/?a=1&b=2)", "b i s c l (https://a.example/?a=1&b=2)", "*b* _i_ ~s~ `c` l (https://a.example/?a=1&b=2)",
        "<b>b</b> <i>i</i> <s>s</s> <code>c</code> <a href=\"https://a.example/?a=1&amp;b=2\">l</a>")]
    [InlineData("# Head\n\n- one\n- two\n  - three\n\n1. a\n2. b", "Head\n\n• one\n• two\n  • three\n\n1. a\n2. b", "*Head*\n\n• one\n• two\n  • three\n\n1. a\n2. b",
        "<b>Head</b>\n\n• one\n• two\n  • three\n\n1. a\n2. b")]
    [InlineData("<script>x</script> & <b>", "<script>x</script> & <b>", "<script>x</script> & <b>", "&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;")]
    [InlineData("```\na < b\n```", "a < b", "```a < b```", "<pre>a &lt; b</pre>")]
    [InlineData("one\ntwo  \nthree", "one\ntwo\nthree", "one\ntwo\nthree", "one\ntwo\nthree")]
    [InlineData("[x](javascript:alert(1))", "x (javascript:alert(1))", "x (javascript:alert(1))", "x (javascript:alert(1))")]
    [InlineData("> quoted", "> quoted", "> quoted", "<blockquote>quoted</blockquote>")]
    public void Markdown_is_written_in_each_dialect(string markdown, string none, string whatsApp, string telegram)
    {
        Assert.Equal(none, MarkupWriter.Write(markdown, MarkupDialect.None));
        Assert.Equal(whatsApp, MarkupWriter.Write(markdown, MarkupDialect.WhatsApp));
        Assert.Equal(telegram, MarkupWriter.Write(markdown, MarkupDialect.TelegramHtml));
    }

    [Property]
    public Property Every_part_is_within_the_limits_and_no_word_is_lost()
    {
        var words = Gen.Elements("Hello", "world.", "äöü", "👩‍👩‍👧‍👦", "<b>", "a&b", "\n\n", "x".PadRight(70, 'x'), "What?", "。");
        var units = Gen.Elements(LengthUnit.Utf16, LengthUnit.Utf8, LengthUnit.CodePoint);
        var dialects = Gen.Elements(MarkupDialect.None, MarkupDialect.WhatsApp, MarkupDialect.TelegramHtml);
        var cases = words.ArrayOf().Zip(units.Zip(dialects), (text, rest) => (Text: string.Join(' ', text), Unit: rest.Item1, Dialect: rest.Item2));
        return Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var capabilities = new ChannelCapabilities { MaxTextLength = 60, TextUnit = test.Unit, Markup = test.Dialect };
            var activity = new Activity(ActivityTypes.Message) { Text = test.Text, TextFormat = TextFormatTypes.Plain };
            if (string.IsNullOrWhiteSpace(test.Text))
            {
                return;
            }

            var parts = ActivityFitter.Fit(activity, capabilities);
            Assert.All(parts, part => Assert.InRange(TextMeasure.Of(part.Text, test.Unit), 1, 60));
            var joined = string.Concat(parts.Select(part => test.Dialect == MarkupDialect.TelegramHtml ? System.Net.WebUtility.HtmlDecode(part.Text) : part.Text));
            Assert.Equal(Letters(test.Text), Letters(joined));
        });
    }

    private static string Letters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IReadOnlyList<string?> Titles(Activity activity, ChannelCapabilities capabilities) =>
        [.. ActivityFitter.Fit(activity, capabilities)[^1].SuggestedActions!.Actions!.Select(action => action.Title)];

    private static Activity Choices(int count) => MessageFactory.SuggestedActions(
        Enumerable.Range(1, count).Select(at => new CardAction(ActionTypes.ImBack, $"Choice {at}", value: $"c{at}")), "Which?");

    private static HeroCard Hero() => new()
    {
        Title = "Machine", Subtitle = "129 EUR", Images = [new CardImage("https://shop.example/1.png")],
        Buttons =
        [
            new CardAction(ActionTypes.PostBack, "Buy", value: JsonSerializer.SerializeToElement(new { buy = 1 })),
            new CardAction(ActionTypes.OpenUrl, "Details", value: "https://shop.example/1"),
        ],
    };
}
