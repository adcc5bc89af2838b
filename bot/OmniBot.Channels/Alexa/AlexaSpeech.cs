using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OmniBot.Channels.Alexa;

/// <summary>What a message says, as the inside of Alexa's <c>speak</c> element.</summary>
/// <remarks>Source: Alexa Skills Kit, "Speech Synthesis Markup Language (SSML) Reference".</remarks>
internal static partial class AlexaSpeech
{
    private const string AmazonNamespace = "urn:amazon";

    // Alexa refuses a whole answer for one element that it does not know.
    private static readonly HashSet<string> s_elements =
    [
        "audio", "break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "voice", "w",
        "amazon:effect", "amazon:emotion", "amazon:domain",
    ];

    /// <summary>What the bot wants spoken, SSML or words; empty when that says nothing.</summary>
    public static string OfSpeak(string? speak) => speak switch
    {
        null => "",
        _ when speak.TrimStart().StartsWith("<speak", StringComparison.Ordinal) => OfSsml(speak).Trim(),
        _ => Escape(speak).Trim(),
    };

    /// <summary>A text with its addresses left out: nobody wants to hear them.</summary>
    public static string OfText(string text) => Escape(HasAddress(text) ? Spaces().Replace(Address().Replace(text, ""), " ") : text).Trim();

    public static bool HasAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    private static string OfSsml(string ssml)
    {
        try
        {
            var names = new XmlNamespaceManager(new NameTable());
            names.AddNamespace("amazon", AmazonNamespace);
            using var reader = XmlReader.Create(
                new StringReader(ssml.Trim()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }, new XmlParserContext(null, names, null, XmlSpace.None));
            var output = new StringBuilder();
            Write(output, XElement.Load(reader, LoadOptions.PreserveWhitespace).Nodes());
            return output.ToString();
        }
        catch (XmlException)
        {
            // Better its words than its markup read aloud.
            return Escape(Tag().Replace(ssml, " ")).Trim();
        }
    }

    private static void Write(StringBuilder output, IEnumerable<XNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is XText text)
            {
                output.Append(Escape(text.Value));
            }
            else if (node is XElement element)
            {
                Write(output, element);
            }
        }
    }

    private static void Write(StringBuilder output, XElement element)
    {
        var name = element.Name.NamespaceName == AmazonNamespace ? $"amazon:{element.Name.LocalName}" : element.Name.LocalName;
        if (!s_elements.Contains(name))
        {
            Write(output, element.Nodes());
            return;
        }

        output.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            output.Append(' ').Append(attribute.Name.Namespace == XNamespace.Xml ? "xml:" : "").Append(attribute.Name.LocalName)
                .Append("=\"").Append(Escape(attribute.Value)).Append('"');
        }

        if (element.IsEmpty)
        {
            output.Append("/>");
            return;
        }

        output.Append('>');
        Write(output, element.Nodes());
        output.Append("</").Append(name).Append('>');
    }

    private static string Escape(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&apos;"),
                '\n' or '\r' or '\t' => output.Append((char)rune.Value),

                // Not allowed in XML.
                < ' ' or 0xFFFE or 0xFFFF => output,
                _ => output.Append(rune.ToString()),
            };
        }

        return output.ToString();
    }

    [GeneratedRegex(@"\(?\bhttps?://[^\s)]+\)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
