using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmniBot.Core.Recognition;

namespace OmniBot.Nlu.Entities;

/// <summary>
/// Finds e-mail addresses in linear time: dot-atoms with a domain of at least two labels (RFC 5321 and 5322), letters of any
/// script (RFC 6531). Quoted local parts and address literals, which customers don't type, are not read.
/// </summary>
public sealed class EmailRecognizer : IEntityRecognizer
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string Atom = @"[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private const string Label = @"[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?";

    private static readonly Regex Address = EntityPattern.Create($@"{Atom}(\.{Atom})*@({Label}\.)+\p{{L}}{{2,}}");

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var found = new List<RecognizedEntity>();
        foreach (var (from, end) in EntityPattern.Places(Address, text))
        {
            var start = from;
            while (text[start] is '\'' or '`' or '/' or '=' or '{' or '|')
            {
                start++;
            }

            var at = text.IndexOf('@', start, end - start);
            if (at <= start || end - start > LongestAddress || at - start > LongestLocalPart
                || text[(at + 1)..end].Split('.').Any(label => label.Length > LongestLabel))
            {
                continue;
            }

            var domain = text[(at + 1)..end].ToLowerInvariant();
            found.Add(new RecognizedEntity(
                EntityTypes.Email, text[start..end], start, end, JsonValue.Create(string.Concat(text.AsSpan(start, at + 1 - start), domain))));
        }

        return found;
    }
}
