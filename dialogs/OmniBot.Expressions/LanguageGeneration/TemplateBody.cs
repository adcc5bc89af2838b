namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>What stands under a template's name: one of the four nested kinds.</summary>
internal abstract record TemplateBody
{
    private TemplateBody()
    {
    }

    /// <summary>One of the texts is picked.</summary>
    internal sealed record Variations(IReadOnlyList<LgText> Texts) : TemplateBody;

    /// <summary>The first branch whose condition holds; a null condition is ELSE and always holds.</summary>
    internal sealed record Conditions(IReadOnlyList<Branch> Branches) : TemplateBody;

    /// <summary>The first case that equals the subject; a null value is DEFAULT and always matches.</summary>
    internal sealed record Switch(ILgExpression Subject, IReadOnlyList<Branch> Cases) : TemplateBody;

    /// <summary><c>[Type name = value …]</c>.</summary>
    internal sealed record Structure(string Type, IReadOnlyList<StructureLine> Lines) : TemplateBody;

    internal sealed record Branch(ILgExpression? Test, TemplateBody Body);

    /// <param name="Name">Null for a line that is one expression, whose dictionary is merged in.</param>
    /// <param name="Values">More than one where the line separates them by <c>|</c>.</param>
    internal sealed record StructureLine(string? Name, IReadOnlyList<LgText> Values);
}
