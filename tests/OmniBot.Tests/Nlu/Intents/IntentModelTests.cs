using FsCheck.Xunit;
using OmniBot.Nlu.Intents;
using Xunit;

namespace OmniBot.Tests.Nlu.Intents;

public sealed class IntentModelTests
{
    private static readonly IntentModel Model = IntentModelTrainer.Train(SmallBot.Train);

    [Fact]
    public void Paraphrases_reach_their_intent() => AssertShare(SmallBot.Paraphrases, Model, 0.9);

    [Fact]
    public void Other_topics_and_nonsense_reach_None() => AssertShare(SmallBot.OffTopic, Model, 0.9);

    [Fact]
    public void Nonsense_and_trivia_are_None()
    {
        Assert.Equal("None", Model.PredictTop("asdf qwer").Intent);
        Assert.Equal("None", Model.PredictTop("what is the capital of France").Intent);
        Assert.Equal("None", Model.PredictTop("").Intent);
        Assert.Equal("None", Model.PredictTop("🙃 🙃").Intent);
    }

    /// <summary>Utterances such as "hey" or "moin" share no word with the others of their intent, so about half can't be known.</summary>
    [Fact]
    public void Utterances_left_out_of_training_are_understood_or_given_to_None_but_seldom_mistaken()
    {
        const int parts = 5;
        var (likeliest, mistaken) = (0, 0);
        for (var part = 0; part < parts; part++)
        {
            var model = IntentModelTrainer.Train(SmallBot.Train.Where((_, place) => place % parts != part));
            foreach (var utterance in SmallBot.Train.Where((_, place) => place % parts == part))
            {
                likeliest += model.PredictInScope(utterance.Text).Intent == utterance.Intent ? 1 : 0;
                mistaken += model.PredictTop(utterance.Text).Intent is var guess && guess != utterance.Intent && guess != "None" ? 1 : 0;
            }

            AssertShare(SmallBot.OffTopic, model, 0.9);
        }

        Assert.InRange(likeliest / (double)SmallBot.Train.Count, 0.45, 1);
        Assert.InRange(mistaken / (double)SmallBot.Train.Count, 0, 0.25);
    }

    [Fact]
    public void Utterances_of_None_teach_it()
    {
        const string offTopic = "do you sell cars";
        var taught = IntentModelTrainer.Train([.. SmallBot.Train, new("None", offTopic), new("none", "sell me a car"), new("None", "how much is a car")]);

        Assert.Equal("None", taught.PredictTop(offTopic).Intent);
        Assert.DoesNotContain("none", taught.Intents);
    }

    [Fact]
    public void Works_without_the_general_utterances_and_with_one_intent()
    {
        var model = IntentModelTrainer.Train([new("Only", "open the door"), new("Only", "please open a door")], new TrainingOptions { UseBackground = false });

        Assert.Equal("Only", model.PredictTop("open the door").Intent);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_the_model()
    {
        var one = IntentModelTrainer.Train(SmallBot.Train, new TrainingOptions { MaxDegreeOfParallelism = 1 });
        var many = IntentModelTrainer.Train(SmallBot.Train, new TrainingOptions { MaxDegreeOfParallelism = 4 });

        Assert.Equal(one.Version, many.Version);
        Assert.Equal(Model.Version, one.Version);
        Assert.NotEqual(one.Version, IntentModelTrainer.Train(SmallBot.Train, new TrainingOptions { Seed = 2 }).Version);
    }

    [Fact]
    public void Scores_are_probabilities_in_falling_order()
    {
        var ranked = Model.Predict("where is my parcel");

        Assert.Equal(1, ranked.Sum(prediction => prediction.Score), 6);
        Assert.Equal(ranked.OrderByDescending(prediction => prediction.Score).Select(prediction => prediction.Score), ranked.Select(prediction => prediction.Score));
        Assert.Equal(Model.Intents.Append("None").Order(), ranked.Select(prediction => prediction.Intent).Order());
    }

    [Fact]
    public void A_loaded_model_predicts_as_the_saved_one()
    {
        var loaded = Reload(Model);

        Assert.Equal(Model.Version, loaded.Version);
        Assert.All(SmallBot.Paraphrases.Concat(SmallBot.OffTopic), utterance => Assert.Equal(Model.Predict(utterance.Text), loaded.Predict(utterance.Text)));
    }

    [Fact]
    public void A_changed_or_cut_file_is_refused()
    {
        using var stream = new MemoryStream();
        Model.Save(stream);
        var bytes = stream.ToArray();
        bytes[bytes.Length / 2] ^= 1;

        Assert.Throws<InvalidDataException>(() => IntentModel.Load(new MemoryStream(bytes)));
        Assert.Throws<InvalidDataException>(() => IntentModel.Load(new MemoryStream(bytes[..(bytes.Length / 2)])));
        Assert.Throws<InvalidDataException>(() => IntentModel.Load(new MemoryStream([1, 2])));
    }

    [Fact]
    public void Training_without_an_intent_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IntentModelTrainer.Train([new LabelledUtterance("None", "x")]));
        Assert.Throws<ArgumentException>(() => IntentModelTrainer.Train(SmallBot.Train, new TrainingOptions { Cost = 0 }));
        Assert.Throws<ArgumentException>(() => IntentModelTrainer.Train(SmallBot.Train, new TrainingOptions { NoneQuantile = 0.6 }));
    }

    [Fact]
    public void The_likeliest_intent_costs_no_memory()
    {
        _ = Model.PredictTop("where is my order please");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = Model.PredictTop("where is my order please");
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Property(MaxTest = 300)]
    public void Any_text_gets_scores_between_0_and_1(string? text) =>
        Assert.All(Model.Predict(text ?? ""), prediction => Assert.InRange(prediction.Score, 0, 1));

    [Property(MaxTest = 20)]
    public void Any_training_set_survives_saving(string?[] texts)
    {
        var train = texts.Select((text, place) => new LabelledUtterance($"i{place % 3}", text ?? "")).Append(new LabelledUtterance("i0", "a word")).ToArray();
        var model = IntentModelTrainer.Train(train);
        var loaded = Reload(model);

        Assert.All(train, utterance => Assert.Equal(model.Predict(utterance.Text), loaded.Predict(utterance.Text)));
    }

    private static IntentModel Reload(IntentModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        return IntentModel.Load(stream);
    }

    private static void AssertShare(IReadOnlyList<LabelledUtterance> utterances, IntentModel model, double least)
    {
        var wrong = utterances.Where(utterance => model.PredictTop(utterance.Text).Intent != utterance.Intent)
            .Select(utterance => $"{utterance.Text} -> {model.PredictTop(utterance.Text)}").ToArray();
        Assert.True(wrong.Length <= (1 - least) * utterances.Count, string.Join('\n', wrong));
    }
}
