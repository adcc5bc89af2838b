using OmniBot.Core.Recognition;
using OmniBot.Nlu.Entities;
using OmniBot.Nlu.Intents;

namespace OmniBot.Nlu.Lu;

/// <summary>What the recognizer takes from <c>.lu</c> documents.</summary>
public static class LuTrainingSet
{
    /// <summary>The utterances by intent, patterns spelt out; references to another intent's utterances are followed.</summary>
    public static IReadOnlyList<LabelledUtterance> Utterances(IReadOnlyList<LuDocument> documents)
    {
        var lists = documents.SelectMany(document => document.Entities).Where(entity => entity.Values.Count > 0)
            .GroupBy(entity => entity.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(entity => entity.Values).Select(value => value.Value).ToArray(), StringComparer.Ordinal);
        var utterances = new List<LabelledUtterance>();
        foreach (var document in documents)
        {
            foreach (var intent in document.Intents)
            {
                Add(intent.Name, intent);
            }

            foreach (var import in document.Imports)
            {
                if (import is { Intent: not null, Fragment: not null } && Target(import, document)?.Intents is { } intents)
                {
                    foreach (var intent in intents.Where(intent => import.Fragment is "*" or "*utterances*" || intent.Name == import.Fragment.Trim()))
                    {
                        Add(import.Intent, intent);
                    }
                }
            }
        }

        return utterances;

        void Add(string name, LuIntent intent)
        {
            foreach (var utterance in intent.Utterances)
            {
                utterances.AddRange((utterance.IsPattern ? LuPattern.Expand(utterance.Text, lists) : [utterance.Text])
                    .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new LabelledUtterance(name, text)));
            }
        }

        LuDocument? Target(LuImport import, LuDocument from) => import.Path.Length == 0
            ? from
            : documents.FirstOrDefault(document => Path.GetFileName(document.File) == Path.GetFileName(import.Path));
    }

    /// <summary>Recognizers of the list and regex entities.</summary>
    public static IReadOnlyList<IEntityRecognizer> Recognizers(IReadOnlyList<LuDocument> documents)
    {
        var entities = documents.SelectMany(document => document.Entities).ToArray();
        var lists = entities.Where(entity => entity.Kind == LuEntityKind.List).GroupBy(entity => entity.Name, StringComparer.Ordinal)
            .Select(IEntityRecognizer (group) => new ListEntityRecognizer(
                group.Key, group.SelectMany(entity => entity.Values).Select(value => new ListValue(value.Value, value.Synonyms))));
        var regexes = entities.Where(entity => entity.Expression is not null).DistinctBy(entity => (entity.Name, entity.Expression))
            .Select(IEntityRecognizer (entity) => new RegexEntityRecognizer(entity.Name, entity.Expression!));
        return [.. lists, .. regexes];
    }
}
