using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OmniBot.Desk.SignIn.Codes;
using OmniBot.Desk.SignIn.OpenIdConnect;

namespace OmniBot.Desk.SignIn.Pages;

/// <summary>Makes the pages: static HTML without script.</summary>
internal sealed class SignInPages(
    IAntiforgery antiforgery, IOptions<DeskSignInOptions> options, IOptions<DeskOpenIdConnectOptions> provider)
{
    public IResult SignIn(HttpContext context, string returnPath, Func<SignInTexts, string>? error = null) =>
        Page<SignInPage>(
            context,
            error,
            (nameof(SignInPage.ReturnPath), returnPath),
            (nameof(SignInPage.ProviderName), provider.Value.IsOn ? provider.Value.DisplayName : null));

    public IResult Code(HttpContext context, Func<SignInTexts, string>? error = null) => Page<CodePage>(context, error);

    public IResult Recovery(HttpContext context, Func<SignInTexts, string>? error = null) =>
        Page<CodePage>(context, error, (nameof(CodePage.IsRecovery), true));

    public IResult Password(HttpContext context, bool asksForCurrent, string? errorCode = null) =>
        Page<PasswordPage>(
            context,
            errorCode is null ? null : texts => texts.PasswordRefused(errorCode, options.Value.MinPasswordLength),
            (nameof(PasswordPage.AsksForCurrent), asksForCurrent),
            (nameof(PasswordPage.MinLength), options.Value.MinPasswordLength));

    /// <param name="context">The request.</param>
    /// <param name="userName">The name that the app lists.</param>
    /// <param name="key">The key, base 32.</param>
    /// <param name="error">What went wrong.</param>
    public IResult SetUp(HttpContext context, string userName, string key, Func<SignInTexts, string>? error = null)
    {
        // Source: "Key Uri Format" of the Google Authenticator wiki.
        var issuer = Uri.EscapeDataString(options.Value.ProductName);
        var link = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={issuer}&digits={Totp.Digits}";
        return Page<SetUpPage>(
            context,
            error,
            (nameof(SetUpPage.Key), string.Join(' ', key.Chunk(4).Select(group => new string(group)))),
            (nameof(SetUpPage.Link), link),
            (nameof(SetUpPage.Picture), QrCode.Of(link)));
    }

    public IResult RecoveryCodes(HttpContext context, IReadOnlyList<string> codes, string next) =>
        Page<RecoveryCodesPage>(context, null, (nameof(RecoveryCodesPage.Codes), codes), (nameof(RecoveryCodesPage.Next), next));

    private RazorComponentResult<TPage> Page<TPage>(
        HttpContext context, Func<SignInTexts, string>? error, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var texts = SignInTexts.For(context.Request);
        var tokens = antiforgery.GetAndStoreTokens(context);
        var all = new Dictionary<string, object?>
        {
            ["Frame"] = new PageFrame(texts, options.Value.ProductName, tokens.FormFieldName, tokens.RequestToken!, error?.Invoke(texts)),
        };
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        context.Response.Headers.Vary = "Accept-Language";
        return new RazorComponentResult<TPage>(all)
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
