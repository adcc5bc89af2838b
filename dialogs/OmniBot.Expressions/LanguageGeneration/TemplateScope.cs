using System.Globalization;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The data, the parameters of the template that runs, and the templates it can call.</summary>
internal sealed class TemplateScope(
    IReadOnlyDictionary<string, Template> templates,
    object? data,
    EvaluationOptions options,
    IReadOnlyDictionary<string, object?>? parameters = null,
    int depth = 0) : ILgScope
{
    /// <summary>Far more than texts need; templates that call each other in a circle end here instead of in a stack overflow.</summary>
    private const int DeepestCall = 100;

    public CultureInfo Culture => options.Culture;

    public object? Property(string name) =>
        parameters is not null && parameters.TryGetValue(name, out var value) ? value : LgValue.Member(data, name);

    public bool TryCallTemplate(string name, IReadOnlyList<object?> arguments, out object? result)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            result = null;
            return false;
        }

        result = Call(template, arguments);
        return true;
    }

    /// <summary>A template without parameters sees those of its caller.</summary>
    private object? Call(Template template, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count != template.Parameters.Count)
        {
            throw new LgException(
                $"Template '{template.Name}' ({template.File}, line {template.Line}) takes {template.Parameters.Count} arguments, not {arguments.Count}.");
        }

        if (depth >= DeepestCall)
        {
            throw new LgException($"Template '{template.Name}' is called {DeepestCall} levels deep; do templates call each other in a circle?");
        }

        var inner = arguments.Count == 0
            ? parameters
            : template.Parameters.Zip(arguments).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return new TemplateScope(templates, data, options, inner, depth + 1).Evaluate(template.Body);
    }

    internal object? Evaluate(TemplateBody body) => body switch
    {
        TemplateBody.Variations { Texts.Count: 0 } => null,
        TemplateBody.Variations { Texts: [var only] } => only.Evaluate(this),
        TemplateBody.Variations { Texts: var texts } => texts[Pick(texts.Count)].Evaluate(this),
        TemplateBody.Conditions conditions => conditions.Branches.FirstOrDefault(Holds) is { } branch ? Evaluate(branch.Body) : null,
        TemplateBody.Switch choice => EvaluateSwitch(choice),
        TemplateBody.Structure structure => EvaluateStructure(structure),
        _ => throw new InvalidOperationException($"Unknown kind of template body: {body.GetType().Name}"),
    };

    private int Pick(int count)
    {
        var index = options.Pick(count);
        return index >= 0 && index < count ? index : throw new LgException($"Pick gave {index} where 0 to {count - 1} is possible.");
    }

    private bool Holds(TemplateBody.Branch branch) => branch.Test is null || LgValue.Holds(branch.Test.Evaluate(this));

    private object? EvaluateSwitch(TemplateBody.Switch choice)
    {
        var subject = choice.Subject.Evaluate(this);
        var match = choice.Cases.FirstOrDefault(branch => branch.Test is null || LgValue.Equals(branch.Test.Evaluate(this), subject));
        return match is null ? null : Evaluate(match.Body);
    }

    /// <summary>What a merged structure brings does not replace what the structure itself says, wherever it stands.</summary>
    private Dictionary<string, object?> EvaluateStructure(TemplateBody.Structure structure)
    {
        var result = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { [Templates.TypeKey] = structure.Type };
        foreach (var line in structure.Lines.Where(line => line.Name is not null))
        {
            result[line.Name!] = line.Values is [var single]
                ? single.Evaluate(this)
                : line.Values.Select(value => value.Evaluate(this)).ToList();
        }

        foreach (var line in structure.Lines.Where(line => line.Name is null))
        {
            if (line.Values[0].Evaluate(this) is IReadOnlyDictionary<string, object?> merged)
            {
                foreach (var (name, value) in merged)
                {
                    result.TryAdd(name, value);
                }
            }
        }

        return result;
    }
}
