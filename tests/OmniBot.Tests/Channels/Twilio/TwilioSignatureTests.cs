using System.Text;
using System.Text.Json;
using OmniBot.Channels.Twilio;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioSignatureTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static readonly KeyValuePair<string, string>[] s_fields =
    [
        new("CallSid", "CA1234567890ABCDE"), new("Caller", "+14158675309"), new("Digits", "1234"), new("From", "+14158675309"), new("To", "+18005551212"),
    ];

    [Theory]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData(Url + "#rc=2&rt=500", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData(Url, "kvajT1Ptam85bY51eRf/AJRuM3w=", true)]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=", true)]
    [InlineData("https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", "CukzLTc1tT5dXEDIHm/tKBanW10=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2&Body=It's+amazing", "TfZzewPq8wqrGlMfyAud8+/IvJ0=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B9=", false)]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B", false)]
    [InlineData(Url, "WRONG_SIGNATURE", false)]
    [InlineData(Url, "", false)]
    [InlineData(Url, null, false)]
    public void Signatures_are_over_the_address_and_the_fields(string url, string? signature, bool isValid) =>
        Assert.Equal(isValid, TwilioSignature.IsOf("12345", signature, url, s_fields));

    [Fact]
    public void A_changed_field_and_another_token_are_seen()
    {
        Assert.False(TwilioSignature.IsOf("12345", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", Url, [.. s_fields, new("X", "1")]));
        Assert.False(TwilioSignature.IsOf("12346", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", Url, s_fields));
        Assert.False(TwilioSignature.IsOf("", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", Url, s_fields));
    }

    [Theory]
    [InlineData("bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{}", true)]
    [InlineData("a=1&bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a#rc=2", "{}", true)]
    [InlineData("bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{} ", false)]
    [InlineData("bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8", "{}", false)]
    [InlineData("bodySHA256=zz136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{}", false)]
    [InlineData("a=1", "{}", false)]
    public void The_hash_of_a_JSON_body_is_in_the_query(string query, string body, bool isValid) =>
        Assert.Equal(isValid, TwilioSignature.HasHashOf("https://mycompany.com/x?" + query, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void All_vectors_of_Twilios_own_validators_hold()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "fixtures", "channels", "twilio-signature", "vectors.json");
        Assert.SkipUnless(File.Exists(file), "The vectors are not beside the repository.");
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(file));
        var token = vectors.RootElement.GetProperty("authToken").GetString()!;
        var count = 0;
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var url = vector.GetProperty("url").GetString()!;
            List<KeyValuePair<string, string>> fields = [];
            if (vector.TryGetProperty("params", out var given))
            {
                foreach (var field in given.EnumerateObject())
                {
                    fields.AddRange(field.Value.ValueKind == JsonValueKind.Array
                        ? field.Value.EnumerateArray().Select(value => KeyValuePair.Create(field.Name, value.GetString()!))
                        : [KeyValuePair.Create(field.Name, field.Value.GetString()!)]);
                }
            }

            var isValid = TwilioSignature.IsOf(token, vector.GetProperty("signature").GetString(), url, fields)
                && (!vector.TryGetProperty("body", out var body) || TwilioSignature.HasHashOf(url, Encoding.UTF8.GetBytes(body.GetString()!)));
            Assert.True(vector.GetProperty("valid").GetBoolean() == isValid, vector.GetProperty("name").GetString());
            count++;
        }

        Assert.Equal(23, count);
    }
}
