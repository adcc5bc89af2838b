namespace OmniBot.Core.Desk.Assistance;

/// <summary>Translates messages for agents. There is no embedded one: without a registration the desk shows no translations.</summary>
public interface ITranslator
{
    /// <param name="text">Plain text.</param>
    /// <param name="toLanguage">The language of the result, such as <c>en</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string> TranslateAsync(string text, string toLanguage, CancellationToken cancellationToken);
}
