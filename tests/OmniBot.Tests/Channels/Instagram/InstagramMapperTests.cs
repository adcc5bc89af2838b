using System.Text;
using FsCheck.Xunit;
using OmniBot.Channels.Instagram;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Tests.Channels.Meta;

namespace OmniBot.Tests.Channels.Instagram;

public sealed class InstagramMapperTests
{
    [Fact]
    public void A_text_belongs_to_its_account()
    {
        var inbound = Assert.Single(Parse(""" "message":{"mid":"m1","text":"hi"} """).Activities);
        Assert.Equal(new ConversationKey("instagram", "ig", "igsid"), inbound.Conversation);
        Assert.Equal("instagram", inbound.Activity.ChannelId);
    }

    [Fact]
    public void What_was_unsent_is_deleted()
    {
        var activity = Activity(""" "message":{"mid":"m1","is_deleted":true} """);
        Assert.Equal(("messageDelete", "m1", "m1/deleted"), (activity.Type, activity.ReplyToId, activity.Id));
    }

    [Fact]
    public void A_reply_to_a_story_names_the_story()
    {
        var activity = Activity(""" "message":{"mid":"m1","text":"nice","reply_to":{"story":{"id":"s1","url":"https://cdn.example/s1"}}} """);
        var story = activity.Entities!.Single();
        Assert.Equal(("nice", "story", "s1"), (activity.Text, story.Type, story.Properties["id"].GetString()));
        Assert.Null(activity.ReplyToId);
    }

    [Theory]
    [InlineData("story_mention", "https://cdn.example/a.jpg", "image/jpeg")]
    [InlineData("share", "https://cdn.example/x", "application/octet-stream")]
    [InlineData("ig_reel", "https://cdn.example/x", "video/mp4")]
    [InlineData("ephemeral", "https://cdn.example/x.mp4", "video/mp4")]
    public void Mentions_and_shares_are_attachments(string type, string url, string contentType)
    {
        var attachment = Assert.Single(Activity($$$""" "message":{"mid":"m1","attachments":[{"type":"{{{type}}}","payload":{"url":"{{{url}}}"}}]} """).Attachments!);
        Assert.Equal((contentType, url, type), (attachment.ContentType, attachment.ContentUrl, attachment.Properties["kind"].GetString()));
    }

    [Fact]
    public void A_message_is_read_by_its_id()
    {
        var content = Parse(""" "read":{"mid":"m1"} """);
        var report = Assert.Single(content.Reports);
        Assert.Equal(("m1", DeliveryState.Read, "ig", null), (report.ChannelActivityId, report.State, report.Account, report.Conversation));
        Assert.Equal(DateTimeOffset.Parse("2021-09-08T06:34:04Z"), report.At);
        Assert.Equal("delivery status", content.Nothing);
    }

    [Fact]
    public void Samples_of_the_console_belong_to_the_account_that_they_name()
    {
        var sample = InstagramMapper.Parse(
            """{"object":"instagram","entry":[{"id":"0","messaging":[{"sender":{"id":"1"},"recipient":{"id":"2"},"timestamp":"1527459824","message":{"mid":"m","text":"t"}}]}]}"""u8.ToArray());
        Assert.Equal(new ConversationKey("instagram", "2", "1"), Assert.Single(sample.Activities).Conversation);
        var change = InstagramMapper.Parse(
            """{"object":"instagram","entry":[{"id":"0","changes":[{"field":"messages","value":{"sender":{"id":"1"},"recipient":{"id":"2"},"timestamp":"1527459824","message":{"mid":"m","text":"t"}}}]}]}"""u8.ToArray());
        Assert.Equal("t", Assert.Single(change.Activities).Activity.Text);
    }

    [Fact]
    public void Comments_are_not_talk() =>
        Assert.Equal("change of comments", InstagramMapper.Parse(
            """{"object":"instagram","entry":[{"id":"1","changes":[{"field":"comments","value":{"from":{"id":"9"},"text":"x"}}]}]}"""u8.ToArray()).Nothing);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] body) => ParserFuzz.AssertStorable(InstagramMapper.Parse(body));

    private static WebhookContent Parse(string fields) => InstagramMapper.Parse(Encoding.UTF8.GetBytes(
        "{\"object\":\"instagram\",\"entry\":[{\"id\":\"ig\",\"time\":1,\"messaging\":[{\"sender\":{\"id\":\"igsid\"},\"recipient\":{\"id\":\"ig\"},"
        + $"\"timestamp\":\"2021-09-08T06:34:04+0000\",{fields}}}]}}]}}"));

    private static Activity Activity(string fields)
    {
        var content = Parse(fields);
        ParserFuzz.AssertStorable(content);
        return Assert.Single(content.Activities).Activity;
    }
}
