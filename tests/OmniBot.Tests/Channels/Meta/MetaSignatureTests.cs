using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using OmniBot.Channels.Meta;

namespace OmniBot.Tests.Channels.Meta;

public sealed class MetaSignatureTests
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes("""{"text":"Gr\u00fc\u00dfe \ud83d\ude00"}""");
    private static readonly MetaSignature s_signature = new(["0123456789abcdef", "the new one"]);

    [Fact]
    public void The_test_vector_of_the_standard_is_accepted()
    {
        // RFC 4231, test case 2.
        var signature = new MetaSignature(["Jefe"]);
        Assert.Null(signature.RefusalOf(
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "what do ya want for nothing?"u8));
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("the new one")]
    public void Every_secret_that_is_configured_is_accepted(string secret) => Assert.Null(s_signature.RefusalOf(Sign(s_body, secret), s_body));

    [Fact]
    public void Hex_may_be_in_upper_case() =>
        Assert.Null(s_signature.RefusalOf($"sha256={Sign(s_body, "the new one")[7..].ToUpperInvariant()}", s_body));

    [Theory]
    [InlineData("another tenant's")]
    [InlineData("")]
    public void Other_secrets_are_refused(string secret) => Assert.NotNull(s_signature.RefusalOf(Sign(s_body, secret), s_body));

    [Fact]
    public void A_body_that_was_changed_or_written_anew_is_refused()
    {
        var signature = Sign(s_body, "the new one");
        var changed = s_body.ToArray();
        changed[9] ^= 1;
        Assert.NotNull(s_signature.RefusalOf(signature, changed));
        Assert.NotNull(s_signature.RefusalOf(signature, Encoding.UTF8.GetBytes("""{"text":"Grüße 😀"}""")));
        Assert.NotNull(s_signature.RefusalOf(signature, [.. s_body, (byte)'\n']));
    }

    [Fact]
    public void A_header_that_is_absent_cut_or_of_another_form_is_refused()
    {
        var signature = Sign(s_body, "the new one");
        Assert.All(
            (StringValues[])[default, "", signature[..^1], signature[7..], $"sha1={signature[7..]}", $"{signature}0", $"sha256={new string('z', 64)}",
                new StringValues([signature, signature])],
            header => Assert.NotNull(s_signature.RefusalOf(header, s_body)));
    }

    [Fact]
    public void Without_secrets_nothing_is_accepted() => Assert.NotNull(new MetaSignature([""]).RefusalOf(Sign(s_body, ""), s_body));

    internal static string Sign(ReadOnlySpan<byte> body, string secret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";
}
