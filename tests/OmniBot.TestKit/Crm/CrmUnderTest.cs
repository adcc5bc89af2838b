using OmniBot.Core.Crm;

namespace OmniBot.TestKit.Crm;

/// <summary>A CRM with what <see cref="CrmConformance"/> has to know of it.</summary>
public sealed class CrmUnderTest : IAsyncDisposable
{
    public required ICrm Crm { get; init; }

    /// <summary>A customer of that CRM.</summary>
    public required Customer Customer { get; init; }

    /// <summary>That customer's newest order; they have at least two.</summary>
    public required Order NewestOrder { get; init; }

    /// <summary>The CRM's time. In the 30 days after it at least 20 slots are free.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A question that one of the CRM's articles answers, in <see cref="QuestionLanguage"/>.</summary>
    public required string Question { get; init; }

    public string QuestionLanguage { get; init; } = "en";

    /// <summary>Counts the CRM's cases past the port.</summary>
    public required Func<Task<int>> CountCasesAsync { get; init; }

    /// <summary>Counts the CRM's ratings past the port.</summary>
    public required Func<Task<int>> CountFeedbackAsync { get; init; }

    /// <summary>Ends the CRM after the test.</summary>
    public Func<ValueTask>? OnDisposeAsync { get; init; }

    public ValueTask DisposeAsync() => OnDisposeAsync?.Invoke() ?? ValueTask.CompletedTask;
}
