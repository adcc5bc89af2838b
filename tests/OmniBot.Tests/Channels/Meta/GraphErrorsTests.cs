using System.Text;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Tests.Channels.Meta;

public sealed class GraphErrorsTests
{
    [Theory]
    [InlineData(400, 4, ChannelError.Throttled)]
    [InlineData(400, 613, ChannelError.Throttled)]
    [InlineData(400, 80007, ChannelError.Throttled)]
    [InlineData(400, 130429, ChannelError.Throttled)]
    [InlineData(400, 131056, ChannelError.Throttled)]
    [InlineData(500, 1, ChannelError.Unavailable)]
    [InlineData(500, 2, ChannelError.Unavailable)]
    [InlineData(400, 1200, ChannelError.Unavailable)]
    [InlineData(500, 131000, ChannelError.Unavailable)]
    [InlineData(500, 131016, ChannelError.Unavailable)]
    [InlineData(500, 131057, ChannelError.Unavailable)]
    [InlineData(400, 133016, ChannelError.Unavailable)]
    [InlineData(400, 10, ChannelError.Rejected)]
    [InlineData(401, 190, ChannelError.Rejected)]
    [InlineData(403, 200, ChannelError.Rejected)]
    [InlineData(400, 551, ChannelError.Rejected)]
    [InlineData(400, 130472, ChannelError.Rejected)]
    [InlineData(400, 131026, ChannelError.Rejected)]
    [InlineData(400, 131047, ChannelError.Rejected)]
    [InlineData(400, 131049, ChannelError.Rejected)]
    [InlineData(400, 131050, ChannelError.Rejected)]
    [InlineData(400, 131062, ChannelError.Rejected)]
    [InlineData(404, 132001, ChannelError.Rejected)]
    [InlineData(429, 0, ChannelError.Throttled)]
    [InlineData(408, 0, ChannelError.Unavailable)]
    [InlineData(503, 0, ChannelError.Unavailable)]
    [InlineData(302, 0, ChannelError.Rejected)]
    [InlineData(404, 0, ChannelError.Rejected)]
    public void A_code_says_whether_to_try_again(int status, int code, ChannelError expected) =>
        Assert.Equal(expected, GraphErrors.KindOf(status, code, isTransient: false));

    [Fact]
    public void An_error_that_calls_itself_transient_is_tried_again() =>
        Assert.Equal(ChannelError.Unavailable, GraphErrors.KindOf(400, 999, isTransient: true));

    [Fact]
    public void The_exception_names_code_and_details_and_the_pair_rate_its_wait()
    {
        var exception = GraphErrors.ToException(
            400,
            Encoding.UTF8.GetBytes("""
                {"error":{"message":"(#131056) (Business Account, Consumer Account) pair rate limit hit","type":"OAuthException","code":131056,
                "error_data":{"messaging_product":"whatsapp","details":"Message failed to send because there were too many messages."},"fbtrace_id":"A"}}
                """),
            null);
        Assert.Equal(ChannelError.Throttled, exception.Error);
        Assert.Equal(TimeSpan.FromSeconds(6), exception.RetryAfter);
        Assert.Equal(131056, GraphErrors.CodeOf(exception));
        Assert.Equal("The Graph API answered with 400, code 131056: Message failed to send because there were too many messages.", exception.Message);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"error":"no"}""")]
    [InlineData("""{"error":{"code":"x"}}""")]
    public void An_answer_of_another_form_is_known_by_its_status(string body) =>
        Assert.Equal(ChannelError.Unavailable, GraphErrors.ToException(502, Encoding.UTF8.GetBytes(body), null).Error);

    [Theory]
    [InlineData(190, 0, true)]
    [InlineData(10, 1893063, true)]
    [InlineData(10, 2018278, false)]
    [InlineData(10, 2534022, false)]
    [InlineData(131047, 0, false)]
    public void Operators_are_told_of_tokens_and_permissions_and_not_of_windows(int code, int subcode, bool expected) =>
        Assert.Equal(expected, GraphErrors.NeedsOperator(code, subcode));
}
