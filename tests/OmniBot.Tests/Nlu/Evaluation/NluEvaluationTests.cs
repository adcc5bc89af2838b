using OmniBot.Nlu.Evaluation;
using OmniBot.Nlu.Intents;
using OmniBot.Tests.Nlu.Intents;
using Xunit;

namespace OmniBot.Tests.Nlu.Evaluation;

public sealed class NluEvaluationTests
{
    [Fact]
    public void Reports_what_the_small_bot_gets_right()
    {
        LabelledUtterance[] test = [.. SmallBot.Paraphrases, .. SmallBot.OffTopic];

        var report = NluEvaluation.Run(SmallBot.Train, test);

        var model = IntentModelTrainer.Train(SmallBot.Train);
        var hits = test.Count(utterance => model.PredictTop(utterance.Text).Intent == utterance.Intent);
        Assert.Equal(hits / (double)test.Length, report.Accuracy, 9);
        Assert.InRange(report.Accuracy, report.Low, report.High);
        Assert.True(report.Low < report.High && report.Low > 0.8);
        Assert.Equal(SmallBot.OffTopic.Count, report.OutOfScopeCount);
        Assert.InRange(report.NoneAuroc!.Value, 0.95, 1);
        Assert.Equal(model.Version, report.ModelVersion);
        Assert.Equal(test.Length, report.Intents.Sum(intent => intent.Count));
    }

    [Fact]
    public void The_hash_follows_the_data()
    {
        var hash = UtteranceFile.Hash(SmallBot.Train);

        Assert.Equal(hash, UtteranceFile.Hash([.. SmallBot.Train]));
        Assert.NotEqual(hash, UtteranceFile.Hash(SmallBot.Train.Skip(1)));
    }

    [Fact]
    public void Lines_have_an_intent_a_tab_and_a_text()
    {
        Assert.Equal([new LabelledUtterance("A", "b c"), new LabelledUtterance("D", "")], UtteranceFile.Read(new StringReader("A\tb c\n\nD\t\n")));
        Assert.Contains("Line 2", Assert.Throws<InvalidDataException>(() => UtteranceFile.Read(new StringReader("A\tb\nno tab"))).Message, StringComparison.Ordinal);
    }

    /// <summary>Guards the accuracy on public sets; slow, so only where the sets are and when asked for.</summary>
    [Theory]
    [Trait("Category", "Accuracy")]
    [InlineData("banking77-fewshot/train_10.tsv", "banking77-fewshot/valid.tsv", 0.72)]
    [InlineData("bitext-customer-support/train.tsv", "bitext-customer-support/valid.tsv", 0.98)]
    public void Accuracy_on_public_sets_does_not_fall(string train, string test, double least)
    {
        var report = NluEvaluation.Run(Read(train), Read(test));

        Assert.True(report.InScopeAccuracy >= least, $"{train}: {report.InScopeAccuracy:P1} [{report.InScopeLow:P1}, {report.InScopeHigh:P1}]");
    }

    private static IReadOnlyList<LabelledUtterance> Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "nlu", name);
        Assert.SkipUnless(File.Exists(path), $"The public set {name} is not here.");
        using var reader = new StreamReader(path);
        return UtteranceFile.Read(reader);
    }
}
