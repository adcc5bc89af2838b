using System.Text.Json;
using OmniBot.Core.State;
using OmniBot.Dialogs;

namespace OmniBot.Packs.Talks;

/// <summary>A conversation that gathers a draft. The draft is kept as JSON text, so that a stored one needs no type's name.</summary>
internal abstract class DraftTalk<TDraft>(string id, TalkParts parts) : Talk(id, parts)
    where TDraft : class, new()
{
    private const string DraftKey = "draft";

    protected static string Write(TDraft draft) => JsonSerializer.Serialize(draft, StateJson.Options);

    /// <summary>The draft as the steps before have left it, or as the conversation began with.</summary>
    protected static TDraft Draft(WaterfallStepContext step)
    {
        var json = step.Values.TryGetValue(DraftKey, out var kept) ? kept as string : step.Options as string;
        return json is null ? new TDraft() : JsonSerializer.Deserialize<TDraft>(json, StateJson.Options)!;
    }

    protected static void Keep(WaterfallStepContext step, TDraft draft) => step.Values[DraftKey] = Write(draft);

    /// <summary>Goes through the steps again; those whose answers are in the draft are passed over.</summary>
    protected static Task<DialogTurnResult> RedoAsync(WaterfallStepContext step, TDraft draft, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Main, Write(draft), cancellationToken);
}
