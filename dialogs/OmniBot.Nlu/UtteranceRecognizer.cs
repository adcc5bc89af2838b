using OmniBot.Core.Recognition;
using OmniBot.Nlu.Entities;
using OmniBot.Nlu.Intents;
using OmniBot.Nlu.Lu;

namespace OmniBot.Nlu;

/// <summary>
/// Reads intent and entities of an utterance. One model serves all languages, so the caller need not know the language; the
/// locale only decides how entities such as numbers are read. Measured on xSID (en, de, nl, it; 5-fold cross-validation): 92.3 %
/// with one model, 93.0 % with one for each language when the language is known.
/// </summary>
public sealed class UtteranceRecognizer
{
    /// <summary>Longer utterances are read up to here; chat messages are shorter, pasted documents are not utterances.</summary>
    private const int LongestUtterance = 4000;

    private readonly EntitySet _entities;

    public UtteranceRecognizer(IntentModel model, IReadOnlyList<IEntityRecognizer> entities)
    {
        Model = model;
        _entities = new EntitySet(entities);
    }

    public IntentModel Model { get; }

    /// <summary>
    /// Trains on the utterances of <c>.lu</c> documents of any languages, and reads their list and regex entities beside the
    /// built-in ones. Values of a list entity that several documents define are joined.
    /// </summary>
    /// <param name="documents">The documents.</param>
    /// <param name="options">How to train.</param>
    /// <param name="orderNumbers">What order numbers look like.</param>
    /// <param name="others">Recognizers of other parts, such as dates.</param>
    /// <exception cref="ArgumentException">No intent other than None has utterances.</exception>
    public static UtteranceRecognizer Train(
        IReadOnlyList<LuDocument> documents, TrainingOptions? options = null, OrderNumberOptions? orderNumbers = null,
        IEnumerable<IEntityRecognizer>? others = null)
    {
        var model = IntentModelTrainer.Train(LuTrainingSet.Utterances(documents), options);
        return new UtteranceRecognizer(model, [.. EntitySet.BuiltIn(orderNumbers), .. LuTrainingSet.Recognizers(documents), .. others ?? []]);
    }

    /// <param name="text">What the user wrote.</param>
    /// <param name="locale">Its language as far as it is known, such as <c>en</c> or <c>de-AT</c>.</param>
    /// <param name="reference">The time that "tomorrow" is counted from.</param>
    public RecognizerResult Recognize(string text, string locale, DateTimeOffset reference)
    {
        var read = text.Length <= LongestUtterance ? text : text[..LongestUtterance];
        var result = new RecognizerResult { Text = text, Entities = EntitySet.ToJson(_entities.Recognize(read, locale, reference)) };
        foreach (var prediction in Model.Predict(read))
        {
            result.Intents[prediction.Intent] = new IntentScore { Score = prediction.Score };
        }

        return result;
    }
}
