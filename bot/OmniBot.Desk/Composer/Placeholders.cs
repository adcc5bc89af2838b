namespace OmniBot.Desk.Composer;

/// <summary>Fills the placeholders of canned replies.</summary>
internal static class Placeholders
{
    /// <summary>Fills <c>{customer}</c>, <c>{agent}</c> and <c>{case}</c>. One that is not known goes, with the blank before it; other braces stay.</summary>
    public static string Fill(string text, string? customer, string? agent, string? caseNumber) =>
        Fill(Fill(Fill(text, "{customer}", customer), "{agent}", agent), "{case}", caseNumber);

    private static string Fill(string text, string placeholder, string? value) =>
        string.IsNullOrWhiteSpace(value)
            ? text.Replace(" " + placeholder, "", StringComparison.OrdinalIgnoreCase).Replace(placeholder, "", StringComparison.OrdinalIgnoreCase)
            : text.Replace(placeholder, value, StringComparison.OrdinalIgnoreCase);
}
