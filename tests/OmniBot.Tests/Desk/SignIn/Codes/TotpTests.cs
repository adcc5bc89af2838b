using System.Text;
using OmniBot.Desk.SignIn.Codes;

namespace OmniBot.Tests.Desk.SignIn.Codes;

public sealed class TotpTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes("12345678901234567890");

    // Source: RFC 6238, appendix B, the rows of SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_rfc_and_the_verifier_takes_their_last_six_digits(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.Compute(s_key, Totp.StepAt(time), digits: 8));
        Assert.Equal(Totp.StepAt(time), Totp.FindStep(s_key, code[2..], time, lastStep: 0));
    }

    [Fact]
    public void A_code_counts_one_step_early_or_late_and_only_after_the_last_one()
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(time);
        var code = Totp.Compute(s_key, step);
        Assert.Equal(
            [false, true, true, true, false],
            Enumerable.Range(-2, 5).Select(offset => Totp.FindStep(s_key, code, time.AddSeconds(30 * offset), 0) == step));
        Assert.Equal(step, Totp.FindStep(s_key, code, time, step - 1));
        Assert.Null(Totp.FindStep(s_key, code, time, step));
        Assert.Null(Totp.FindStep(s_key, code[..5], time, 0));
        Assert.Null(Totp.FindStep(s_key, "", time, 0));
        Assert.Null(Totp.FindStep(s_key, "0" + code, time, 0));
    }

    // Source: RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("MY======", "f")]
    [InlineData("mzxq", "fo")]
    [InlineData("MZXW6YQ", "foob")]
    [InlineData("MZXW6YTBOI", "foobar")]
    public void Keys_are_read_as_base_32(string text, string bytes) => Assert.Equal(bytes, Encoding.ASCII.GetString(Base32.Decode(text)));

    [Fact]
    public void A_letter_that_is_not_base_32_is_refused() => Assert.Throws<FormatException>(() => Base32.Decode("M1"));
}
