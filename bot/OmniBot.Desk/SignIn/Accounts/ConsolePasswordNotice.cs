namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>Writes the password to the console and not to the log: exporters would keep it, and a log level could swallow it.</summary>
internal sealed class ConsolePasswordNotice : IOneTimePasswordNotice
{
    public void Show(string userName, string password) =>
        Console.WriteLine($"First start: sign in at /desk as '{userName}' with the one-time password {password} (it is not shown again).");
}
