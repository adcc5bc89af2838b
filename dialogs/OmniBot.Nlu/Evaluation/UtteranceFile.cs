using System.Security.Cryptography;
using System.Text;
using OmniBot.Nlu.Intents;

namespace OmniBot.Nlu.Evaluation;

/// <summary>Labelled utterances as text: a line for each, <c>intent</c>, tab, <c>text</c>.</summary>
public static class UtteranceFile
{
    /// <exception cref="InvalidDataException">A line has no tab or no intent; the message gives its number.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var utterances = new List<LabelledUtterance>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1)
            {
                throw new InvalidDataException($"Line {number}: an intent and a tab are expected before the text.");
            }

            utterances.Add(new LabelledUtterance(line[..tab], line[(tab + 1)..]));
        }

        return utterances;
    }

    /// <summary>SHA-256 over the lines, 64 hexadecimal digits.</summary>
    public static string Hash(IEnumerable<LabelledUtterance> utterances)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var utterance in utterances)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{utterance.Intent}\t{utterance.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
