namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Reads <c>[Type</c>, lines <c>Name = value | value</c>, and <c>]</c>.</summary>
internal sealed class StructureReader(string source, LgTextParser texts)
{
    /// <summary>After the closing bracket.</summary>
    public int Offset { get; private set; }

    /// <exception cref="LgSyntaxException">A line is no property, or the bracket is not closed.</exception>
    public TemplateBody.Structure Read(int start)
    {
        Offset = start + 1;
        var type = ReadName();
        if (type.Length == 0)
        {
            throw new LgSyntaxException(start, "a structure starts with its type, as in '[Activity'");
        }

        var lines = new List<TemplateBody.StructureLine>();
        while (true)
        {
            SkipToContent();
            if (Offset >= source.Length)
            {
                throw new LgSyntaxException(start, "the structure that starts here is not closed by ']'");
            }

            if (source[Offset] == ']')
            {
                Offset++;
                return new TemplateBody.Structure(type, lines);
            }

            lines.Add(ReadLine());
        }
    }

    private TemplateBody.StructureLine ReadLine()
    {
        var start = Offset;
        if (source[Offset] == '$')
        {
            var merged = texts.ReadLine(Offset);
            Offset = texts.Offset;
            return merged.Parts is [{ Expression: not null }]
                ? new TemplateBody.StructureLine(null, [merged])
                : throw new LgSyntaxException(start, "a line of a structure is 'Name = value' or one expression");
        }

        var name = ReadName();
        SkipBlanks();
        if (name.Length == 0 || Offset >= source.Length || source[Offset] != '=')
        {
            throw new LgSyntaxException(start, "a line of a structure is 'Name = value' or one expression");
        }

        var values = new List<LgText>();
        do
        {
            values.Add(texts.ReadLine(Offset + 1, "|"));
            Offset = texts.Offset;
            SkipBlanks();
        }
        while (Offset < source.Length && source[Offset] == '|');
        return new TemplateBody.StructureLine(name, values);
    }

    private string ReadName()
    {
        SkipBlanks();
        var start = Offset;
        while (Offset < source.Length && (char.IsLetterOrDigit(source[Offset]) || source[Offset] is '_' or '-' or '.'))
        {
            Offset++;
        }

        return source[start..Offset];
    }

    private void SkipBlanks()
    {
        while (Offset < source.Length && source[Offset] is ' ' or '\t')
        {
            Offset++;
        }
    }

    private void SkipToContent()
    {
        for (; Offset < source.Length; Offset++)
        {
            if (source[Offset] == '>')
            {
                var end = source.IndexOf('\n', Offset);
                Offset = end < 0 ? source.Length - 1 : end;
            }
            else if (!char.IsWhiteSpace(source[Offset]))
            {
                return;
            }
        }
    }
}
