using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Email;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Tests.Channels.Email;

public sealed class EmailMapperTests
{
    private const string Plain = """
        From: Jane Doe <Jane@Customer.example>
        To: Shop <bot@shop.example>
        Subject: Where is my order?
        Message-ID: <m1@customer.example>
        Date: Tue, 3 Mar 2026 09:00:00 +0100
        Content-Type: text/plain; charset=utf-8
        Authentication-Results: mx.shop.example; spf=pass smtp.mailfrom=customer.example; dkim=pass header.d=customer.example; dmarc=fail
        Authentication-Results: mx.evil.example; spf=pass; dkim=pass; dmarc=pass

        I ordered ✓ last week.
        """;

    private const string Mixed = """
        From: jane@customer.example
        To: bot@shop.example
        Subject: =?iso-8859-1?Q?Gr=FC=DFe?=
        Message-ID: <m2@customer.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/related; boundary=r

        --r
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Sch=F6ne Gr=FC=DFe
        --b
        Content-Type: text/html

        <p>Sch&ouml;ne Gr&uuml;&szlig;e</p>
        --b--
        --r
        Content-Type: image/png; name=logo.png
        Content-ID: <logo>
        Content-Disposition: inline; filename=logo.png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --r--
        --a
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=utf-8''Rechnung%20M%C3%A4rz.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --a
        Content-Type: message/rfc822

        From: x@y.example
        Subject: Forwarded

        old
        --a
        Content-Type: text/vcard; name=jane.vcf
        Content-Disposition: attachment; filename=jane.vcf

        BEGIN:VCARD
        END:VCARD
        --a--
        """;

    [Fact]
    public void A_mail_is_a_message_of_its_writer()
    {
        var content = EmailMapper.Parse(Bytes(Plain), "bot@shop.example", "mx.shop.example");
        var inbound = Assert.Single(content.Activities);
        var activity = inbound.Activity;
        Assert.Equal(("email", "bot@shop.example"), (inbound.Conversation.Channel, inbound.Conversation.Account));
        Assert.Equal(("message", "m1@customer.example", "I ordered ✓ last week.", "plain"), (activity.Type, activity.Id, activity.Text, activity.TextFormat));
        Assert.Equal(("jane@customer.example", "Jane Doe"), (activity.From!.Id, activity.From.Name));
        Assert.Equal("Where is my order?", activity.Conversation!.Name);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), activity.Timestamp);
        var authentication = ((JsonElement)activity.ChannelData!).GetProperty("authentication");
        Assert.Equal(("pass", "pass", "fail"), (Text(authentication, "spf"), Text(authentication, "dkim"), Text(authentication, "dmarc")));
    }

    [Fact]
    public void Results_of_other_servers_are_not_believed()
    {
        Assert.False(Data(Plain, "mx.other.example").TryGetProperty("authentication", out _));
        Assert.False(Data(Plain, "").TryGetProperty("authentication", out _));
    }

    [Fact]
    public void Plain_text_is_read_and_files_are_listed()
    {
        var activity = Assert.Single(EmailMapper.Parse(Bytes(Mixed)).Activities).Activity;
        Assert.Equal(("Schöne Grüße", "Grüße"), (activity.Text, activity.Conversation!.Name));
        Assert.Equal(
            [("image/png", "logo.png", true), ("application/pdf", "Rechnung März.pdf", false), ("message/rfc822", "Forwarded.eml", false), ("text/vcard", "jane.vcf", false)],
            activity.Attachments!.Select(file => (file.ContentType, file.Name, file.Properties.ContainsKey("inline"))));
        Assert.Equal("media://email/bot%40shop.example/m2%40customer.example/2", activity.Attachments![1].ContentUrl);
        Assert.StartsWith("BEGIN:VCARD", (string)activity.Attachments[3].Content!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-2022-jp", "=1B$B$3$s$K$A$O=1B(B", "こんにちは")]
    [InlineData("koi8-r", "=F0=D2=C9=D7=C5=D4", "Привет")]
    [InlineData("ks_c_5601-1987", "=BE=C8=B3=E7", "안녕")]
    [InlineData("windows-1252", "=8Caf=E9", "Œafé")]
    [InlineData("no-such-charset", "abc", "abc")]
    public void Charsets_are_read(string charset, string encoded, string text) =>
        Assert.Equal(text, Parse($"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: quoted-printable\n\n{encoded}\n").Text);

    [Fact]
    public void Without_plain_text_HTML_is_read_and_without_text_the_subject()
    {
        Assert.Equal("Hi there", Parse("From: a@b.example\nContent-Type: text/html\n\n<p>Hi <i>there</i></p>").Text);
        Assert.Equal("Call me", Parse("From: a@b.example\nSubject: Call me\n\n").Text);
    }

    [Fact]
    public void Answers_of_the_same_person_are_in_the_same_conversation()
    {
        var first = Conversation("<m1@x>", "");
        var ours = EmailThread.MessageIdOf(first, "a1", "bot@shop.example");
        Assert.Equal(first, Conversation("<m2@x>", $"In-Reply-To: <{ours}>\n"));
        Assert.Equal(first, Conversation("<m3@x>", $"In-Reply-To: <{ours}>\nReferences: <m1@x> <{ours}>\n"));
        Assert.Equal(first, Conversation("<m4@x>", "References: <m1@x> <lost@shop.example>\n"));
        Assert.Equal(first, Conversation("<m5@x>", "", to: EmailThread.WithToken("bot@shop.example", first)));
        Assert.Equal(first, Conversation("<m6@x>", $"Subject: AW: Order [#{first}]\n"));
        Assert.NotEqual(first, Conversation("<m7@x>", ""));
        Assert.NotEqual(first, Conversation("<m8@x>", $"In-Reply-To: <{ours}>\n", from: "colleague@customer.example"));
        Assert.Equal(Conversation("<m9@x>", "Subject: Re: Order\n"), Conversation("<m10@x>", "Subject: AW: Re: Order\n"));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated; owner-email=\"x@y\"")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: Auto_Reply")]
    [InlineData("X-Auto-Response-Suppress: DR, OOF, AutoReply")]
    [InlineData("List-Id: <news.shop.example>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    public void Automatic_mails_are_not_for_the_bot(string header)
    {
        var content = EmailMapper.Parse(Bytes($"{header}\n{Plain}"), "bot@shop.example", "");
        Assert.NotNull(content.Nothing);
        Assert.Null(content.Problem);
        Assert.Equal("I ordered ✓ last week.", Assert.Single(content.Activities).Activity.Text);
    }

    [Theory]
    [InlineData("bot@shop.example")]
    [InlineData("BOT+0123@shop.example")]
    [InlineData("MAILER-DAEMON@mx.example")]
    public void Mails_of_our_own_and_of_mail_servers_are_not_for_the_bot(string from) =>
        Assert.NotNull(EmailMapper.Parse(Bytes($"From: {from}\nTo: bot@shop.example\n\nhi"), "bot@shop.example", "").Nothing);

    [Fact]
    public void Auto_Submitted_no_is_a_person() =>
        Assert.Null(EmailMapper.Parse(Bytes($"Auto-Submitted: no\n{Plain}"), "bot@shop.example", "").Nothing);

    [Fact]
    public void A_report_of_a_mail_server_says_what_became_of_our_mail()
    {
        var content = EmailMapper.Parse(Bytes("""
            From: MAILER-DAEMON@mx.example
            To: bot@shop.example
            Date: Tue, 3 Mar 2026 09:00:00 +0000
            Return-Path: <>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=a

            --a
            Content-Type: text/plain

            It failed.
            --a
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; jane@customer.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user
            --a
            Content-Type: text/rfc822-headers

            Message-ID: <ours.1@shop.example>
            Subject: Re: Order
            --a--
            """), "bot@shop.example", "");
        var report = Assert.Single(content.Reports);
        Assert.Equal(("email", "bot@shop.example", "ours.1@shop.example", DeliveryState.Failed), (report.Channel, report.Account, report.ChannelActivityId, report.State));
        Assert.Contains("550 5.1.1", report.Reason, StringComparison.Ordinal);
        Assert.Empty(content.Activities);
    }

    [Fact]
    public void A_mail_without_an_id_has_one_that_stays_the_same()
    {
        const string Mail = "From: a@b.example\nTo: c@d.example\n\nhi";
        Assert.StartsWith("no-id-", Parse(Mail).Id, StringComparison.Ordinal);
        Assert.Equal(Parse(Mail).Id, Parse(Mail).Id);
    }

    [Fact]
    public void The_first_line_of_a_mailbox_file_is_skipped() =>
        Assert.Equal("hi", Parse("From a@b Mon May  2 16:07:05 2005\nFrom: a@b.example\nSubject: x\n\nhi").Text);

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("\0\u0001")]
    public void What_is_no_mail_is_malformed(string text) => Assert.NotNull(EmailMapper.Parse(Bytes(text)).Problem);

    [Fact]
    public void Words_without_headers_are_shown_without_quotes_and_signature()
    {
        const string Words = "Hi,\n\nthat works.\n\n-- \nAda\n";
        Assert.Equal("Hi,\n\nthat works.", Assert.Single(EmailMapper.Parse(Bytes(Words)).Activities).Activity.Text);
        Assert.NotNull(EmailMapper.Parse(Bytes(Words), ownAddress: null, authservId: "").Problem);
    }

    [Fact]
    public void Deep_nesting_is_read()
    {
        var mail = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\n");
        for (var at = 0; at < 2000; at++)
        {
            mail.Append($"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n");
        }

        Assert.Single(EmailMapper.Parse(Bytes(mail.Append("\nhi").ToString())).Activities);
    }

    [Property(MaxTest = 200)]
    public void Random_bytes_do_not_throw(byte[] bytes) => Mutations.AssertCanBeStored(EmailMapper.Parse(bytes ?? []));

    [Property(MaxTest = 200)]
    public void Changed_mails_do_not_throw(int[] choices)
    {
        Mutations.AssertCanBeStored(EmailMapper.Parse(Mutations.Of(Mixed, choices ?? [])));
        Mutations.AssertCanBeStored(EmailMapper.Parse(Mutations.Of(Plain, choices ?? [])));
    }

    [Fact]
    public void Captured_mails_are_read()
    {
        foreach (var file in ChannelFixtures.Of("email", "*.eml"))
        {
            var content = EmailMapper.Parse(File.ReadAllBytes(file));
            Mutations.AssertCanBeStored(content);
            Assert.True(content.Problem is null, $"{file}: {content.Problem}");
            if (!file.Contains("report", StringComparison.Ordinal))
            {
                Assert.True(content.Activities is [{ Activity: { Text.Length: > 0 } or { Attachments.Count: > 0 } }], $"{file}: {content.Nothing}");
            }
        }
    }

    private static string Conversation(string id, string headers, string from = "jane@customer.example", string to = "bot@shop.example") =>
        Parse($"From: {from}\nTo: {to}\nMessage-ID: {id}\n{headers}\nhi").Conversation!.Id!;

    private static Activity Parse(string mail) => Assert.Single(EmailMapper.Parse(Bytes(mail)).Activities).Activity;

    private static JsonElement Data(string mail, string authservId) =>
        (JsonElement)EmailMapper.Parse(Bytes(mail), "bot@shop.example", authservId).Activities[0].Activity.ChannelData!;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static byte[] Bytes(string mail) => Encoding.UTF8.GetBytes(mail);
}
