using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a signin/verifyState invoke.</summary>
public class SigninStateVerificationQuery : SchemaObject
{
    public SigninStateVerificationQuery()
    {
    }

    public SigninStateVerificationQuery(string? state = null)
    {
        State = state;
    }

    /// <summary>The magic code of the sign-in page. Secret.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
