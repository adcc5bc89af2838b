using Microsoft.AspNetCore.Http;

namespace OmniBot.Desk.SignIn;

/// <summary>The words of the sign-in pages in English and German.</summary>
/// <param name="language"><c>de</c> or <c>en</c>.</param>
public sealed class SignInTexts(string language)
{
    public string Language => language;

    public string SignIn => Of("Sign in", "Anmelden");
    public string SignOut => Of("Sign out", "Abmelden");
    public string UserName => Of("User name or e-mail address", "Benutzername oder E-Mail-Adresse");
    public string Password => Of("Password", "Passwort");
    public string Continue => Of("Continue", "Weiter");
    public string Or => Of("or", "oder");
    public string SignInRefused => Of(
        "That did not work. Check the name and the password. After several wrong tries the account is locked for a while.",
        "Das hat nicht geklappt. Prüfen Sie Name und Passwort. Nach mehreren Fehlversuchen ist das Konto eine Zeit lang gesperrt.");
    public string ExternalRefused => Of(
        "That sign-in does not open the desk. Ask your administrator.",
        "Diese Anmeldung öffnet den Arbeitsplatz nicht. Fragen Sie Ihre Verwaltung.");
    public string CodeTitle => Of("One-time code", "Einmalcode");
    public string Code => Of("Code from your authenticator app", "Code aus Ihrer Authenticator-App");
    public string CodeRefused => Of("That code was not accepted. Wait for the next one.", "Der Code wurde nicht angenommen. Warten Sie auf den nächsten.");
    public string UseRecoveryCode => Of("Use a recovery code", "Wiederherstellungscode verwenden");
    public string UseCode => Of("Use the authenticator app", "Authenticator-App verwenden");
    public string RecoveryTitle => Of("Recovery code", "Wiederherstellungscode");
    public string RecoveryCode => Of("One of your recovery codes", "Einer Ihrer Wiederherstellungscodes");
    public string RecoveryRefused => Of("That code was not accepted.", "Der Code wurde nicht angenommen.");
    public string SetUpTitle => Of("Set up one-time codes", "Einmalcodes einrichten");
    public string SetUpScan => Of(
        "Scan this picture with an authenticator app, or type the key into it. Then enter the code that it shows.",
        "Lesen Sie dieses Bild mit einer Authenticator-App ein oder tippen Sie dort den Schlüssel ab. Geben Sie dann den angezeigten Code ein.");
    public string QrCode => Of("QR code of the key", "QR-Code des Schlüssels");
    public string Key => Of("Key", "Schlüssel");
    public string Link => Of("Open in an app on this device", "In einer App auf diesem Gerät öffnen");
    public string RecoveryCodesTitle => Of("Your recovery codes", "Ihre Wiederherstellungscodes");
    public string RecoveryCodesHint => Of(
        "Keep these codes in a safe place: each lets you in once when you have lost the app. They are not shown again.",
        "Bewahren Sie diese Codes sicher auf: Jeder lässt Sie einmal ein, wenn die App verloren ist. Sie werden nicht noch einmal angezeigt.");
    public string PasswordTitle => Of("Choose a new password", "Neues Passwort wählen");
    public string CurrentPassword => Of("Current password", "Aktuelles Passwort");
    public string NewPassword => Of("New password", "Neues Passwort");
    public string RepeatPassword => Of("New password once more", "Neues Passwort noch einmal");
    public string Save => Of("Save", "Speichern");

    public string PasswordHint(int length) => Of($"At least {length} characters.", $"Mindestens {length} Zeichen.");

    /// <summary>Why a new password was refused.</summary>
    /// <param name="code">An error code of Identity's or of <see cref="Accounts.DeskPasswordValidator"/>.</param>
    /// <param name="length">The least length.</param>
    public string PasswordRefused(string? code, int length) => code switch
    {
        "PasswordTooShort" => PasswordHint(length),
        "PasswordRequiresUniqueChars" => Of("Use more different characters.", "Verwenden Sie mehr verschiedene Zeichen."),
        "PasswordUnchanged" => Of("The new password must be another one.", "Das neue Passwort muss ein anderes sein."),
        "PasswordNotAllowed" => Of("The password must not contain the user name.", "Das Passwort darf den Benutzernamen nicht enthalten."),
        "PasswordsDiffer" => Of("The two new passwords differ.", "Die beiden neuen Passwörter sind verschieden."),
        _ => Of("That did not work. Check what you typed.", "Das hat nicht geklappt. Prüfen Sie Ihre Eingabe."),
    };

    /// <summary>The words in the language that the browser prefers of the two; English for others.</summary>
    public static SignInTexts For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => accepted.Value.ToString().Split('-')[0].ToUpperInvariant())
            .FirstOrDefault(accepted => accepted is "DE" or "EN");
        return new SignInTexts(preferred == "DE" ? "de" : "en");
    }

    private string Of(string english, string german) => language == "de" ? german : english;
}
