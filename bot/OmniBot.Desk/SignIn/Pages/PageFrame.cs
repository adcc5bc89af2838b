namespace OmniBot.Desk.SignIn.Pages;

/// <summary>What all pages have.</summary>
/// <param name="Texts">The words.</param>
/// <param name="ProductName">The name above.</param>
/// <param name="TokenField">Name of the antiforgery field.</param>
/// <param name="Token">The antiforgery token.</param>
/// <param name="Error">What went wrong; null for nothing.</param>
public sealed record PageFrame(SignInTexts Texts, string ProductName, string TokenField, string Token, string? Error)
{
    /// <summary>The id of the element that says what went wrong, for the field to be described by; null for nothing.</summary>
    public string? ErrorId => Error is null ? null : "error";
}
