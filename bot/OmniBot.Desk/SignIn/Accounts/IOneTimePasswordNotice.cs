namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>Hands the first admin's password to whoever started the server.</summary>
public interface IOneTimePasswordNotice
{
    void Show(string userName, string password);
}
