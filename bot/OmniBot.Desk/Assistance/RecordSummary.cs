using OmniBot.Core.Desk.Assistance;
using OmniBot.Core.Handoff;

namespace OmniBot.Desk.Assistance;

/// <summary>What the bot wrote into the handoff, and the customer's last words. Nothing is made up.</summary>
internal sealed class RecordSummary : IConversationSummary
{
    private const int Lines = 3;
    private const int MaxLength = 160;

    public Task<string> SummarizeAsync(HandoffRecord record, IReadOnlyList<SpokenLine> lines, CancellationToken cancellationToken)
    {
        var said = lines.Where(line => line.IsCustomer && line.Text.Length > 0).TakeLast(Lines).Select(line => "“" + Cut(line.Text) + "”");
        var parts = new[] { record.Subject, record.Summary }.OfType<string>().Where(part => part.Length > 0).Concat(said);
        return Task.FromResult(string.Join('\n', parts));
    }

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxLength ? line : line[..MaxLength] + "…";
    }
}
