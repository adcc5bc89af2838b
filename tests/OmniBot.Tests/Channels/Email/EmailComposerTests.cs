using System.Text;
using System.Text.Json;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using OmniBot.Channels.Email;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Email;

public sealed class EmailComposerTests
{
    private const string Token = "0123456789abcdef-01234567";
    private static readonly DateTimeOffset s_now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly EmailOptions s_options = new() { Address = "bot@shop.example", DisplayName = "Shop" };

    [Fact]
    public void An_answer_is_in_its_thread_in_text_and_HTML()
    {
        var mail = Compose(Answer("<p>Hello <b>you</b> &amp; <a href=\"https://shop.example\">all</a></p>"));
        Assert.Equal("\"Jane\" <jane@customer.example>", mail.To.ToString());
        Assert.Equal("\"Shop\" <bot@shop.example>", mail.From.ToString());
        Assert.Equal("Re: Where is it?", mail.Subject);
        Assert.Equal("m2@customer.example", mail.InReplyTo);
        Assert.Equal(["m1@customer.example", "m2@customer.example"], mail.References);
        Assert.Equal("auto-replied", mail.Headers["Auto-Submitted"]);
        Assert.Equal("Hello you & all (https://shop.example)", mail.TextBody!.Trim());
        Assert.Contains("<b>you</b>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.StartsWith(Token, mail.MessageId, StringComparison.Ordinal);
        Assert.Equal(mail.MessageId, Compose(Answer("x")).MessageId);
    }

    [Fact]
    public void An_agents_mail_is_of_a_person()
    {
        var activity = Answer("Hi");
        activity.From = new ChannelAccount("bot@shop.example", "Alice", "agent");
        var mail = Compose(activity);
        Assert.Equal("\"Alice\" <bot@shop.example>", mail.From.ToString());
        Assert.False(mail.Headers.Contains("Auto-Submitted"));
    }

    [Fact]
    public void The_token_is_in_address_and_subject_when_asked()
    {
        var mail = EmailComposer.Compose(
            new OutboundActivity(new ConversationKey("email", "bot@shop.example", Token), OutboundOperation.Send, 1, Answer("x")),
            new EmailOptions { Address = "bot@shop.example", PlusAddressing = true, SubjectToken = true },
            s_now);
        Assert.Equal($"bot+{Token}@shop.example", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal($"Re: Where is it? [#{Token}]", mail.Subject);
    }

    [Fact]
    public void Data_is_attached_and_addresses_are_linked()
    {
        var activity = Answer("See");
        activity.Attachments = [new Attachment("text/csv", "data:text/csv;base64,YSxi", name: "Märkte.csv"), new Attachment("image/png", "https://shop.example/a.png?x=1&y=2", name: "A <b>")];
        var mail = Compose(activity);
        var file = Assert.IsType<MimePart>(mail.Attachments.Single(), exactMatch: false);
        Assert.Equal("Märkte.csv", file.FileName);
        Assert.Contains("<a href=\"https://shop.example/a.png?x=1&amp;y=2\">A &lt;b&gt;</a>", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_can_not_be_added_by_a_name_or_subject()
    {
        var activity = Answer("x");
        activity.Conversation!.Name = "Hi\r\nBcc: evil@evil.example";
        activity.Recipient!.Name = "Jane\r\nBcc: evil@evil.example";
        using var stream = new MemoryStream();
        Compose(activity).WriteTo(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        Assert.Empty(MimeMessage.Load(stream, TestContext.Current.CancellationToken).Bcc);
    }

    [Fact]
    public void An_answer_to_nobody_is_refused()
    {
        var activity = Answer("x");
        activity.Recipient = new ChannelAccount("no address");
        Assert.Equal(ChannelError.Rejected, Assert.Throws<ChannelException>(() => Compose(activity)).Error);
    }

    [Theory]
    [InlineData(421, ChannelError.Unavailable)]
    [InlineData(450, ChannelError.Throttled)]
    [InlineData(451, ChannelError.Throttled)]
    [InlineData(452, ChannelError.Throttled)]
    [InlineData(454, ChannelError.Unavailable)]
    [InlineData(550, ChannelError.Rejected)]
    [InlineData(552, ChannelError.Rejected)]
    [InlineData(554, ChannelError.Rejected)]
    public void Errors_of_4xx_pass_and_those_of_5xx_are_final(int status, ChannelError error)
    {
        var exception = EmailClient.ErrorOf(new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, (SmtpStatusCode)status, "jane@customer.example unknown"));
        Assert.Equal(error, exception.Error);
        Assert.DoesNotContain("jane", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_away_is_tried_again() => Assert.Equal(ChannelError.Unavailable, EmailClient.ErrorOf(new IOException()).Error);

    [Fact]
    public void Mails_to_one_correspondent_are_capped_by_the_hour()
    {
        var time = new FakeTimeProvider(s_now);
        var cap = new EmailCap(Options.Create(new EmailOptions { MaxAnswersPerHour = 2 }), time);
        cap.Add("a@b.example");
        Assert.False(cap.IsReached("A@b.example"));
        cap.Add("A@b.example");
        Assert.True(cap.IsReached("a@b.example"));
        Assert.False(cap.IsReached("c@d.example"));
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.False(cap.IsReached("a@b.example"));
    }

    [Fact]
    public void The_mark_is_kept_in_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-email-");
        try
        {
            var path = Path.Combine(folder.FullName, "deep", "mark.json");
            Assert.Null(EmailMark.Read(path));
            new EmailMark(7, 42, s_now).Write(path);
            new EmailMark(7, 43, s_now).Write(path);
            Assert.Equal(new EmailMark(7, 43, s_now), EmailMark.Read(path));
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes("{"));
            Assert.Null(EmailMark.Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MimeMessage Compose(Activity activity) =>
        EmailComposer.Compose(new OutboundActivity(new ConversationKey("email", "bot@shop.example", Token), OutboundOperation.Send, 1, activity), s_options, s_now);

    private static Activity Answer(string html) => new("message")
    {
        Id = "a1",
        Text = html,
        ReplyToId = "m2@customer.example",
        From = new ChannelAccount("bot@shop.example", role: "bot"),
        Recipient = new ChannelAccount("jane@customer.example", "Jane"),
        Conversation = new ConversationAccount(id: Token, name: "Where is it?")
        {
            Properties = { ["references"] = JsonSerializer.SerializeToElement("<m1@customer.example> <m2@customer.example>") },
        },
    };
}
