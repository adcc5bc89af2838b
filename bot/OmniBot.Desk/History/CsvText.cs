using System.Text;

namespace OmniBot.Desk.History;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet takes as text only.</summary>
internal static class CsvText
{
    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>A field in quotes; what a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    /// <remarks>Source: OWASP, "CSV Injection": fields that begin with = + - @, a tab or a line break, also behind blanks.</remarks>
    public static string Field(string? value)
    {
        var text = value ?? "";
        var first = text.TrimStart(' ').FirstOrDefault();
        var safe = new StringBuilder(text.Length + 3).Append('"');
        if (first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' or '|' or '%')
        {
            safe.Append('\'');
        }

        return safe.Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}
