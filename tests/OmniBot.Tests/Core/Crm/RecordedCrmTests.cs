using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Core.Crm;

public sealed class RecordedCrmTests
{
    private static readonly ConversationKey s_conversation = new("webchat", "bot", "1");
    private readonly FakeTimeProvider _time = new();
    private readonly SmallCrm _inner = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plays_back_the_same_answers_of_every_call_without_the_crm()
    {
        var recording = new EffectLog(_time);
        var first = await TalkAsync(_inner, recording);
        var calls = _inner.Calls;

        // As it is read from a store: the effects have been JSON text in between.
        var stored = JsonSerializer.Deserialize<RecordedEffect[]>(JsonSerializer.Serialize(recording.Recorded))!;
        var second = await TalkAsync(_inner, new EffectLog(_time, stored));

        Assert.Equal(14, calls);
        Assert.Equal(calls, _inner.Calls);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Keeps_name_request_and_answer_of_a_call()
    {
        var log = new EffectLog(_time);
        using (Enter(log))
        {
            await new RecordedCrm(_inner).FindOrderAsync("ORD-1", Cancel);
        }

        var effect = Assert.Single(log.Recorded);
        Assert.Equal("crm.findOrder", effect.Name);
        Assert.Equal("""{"number":"ORD-1"}""", effect.Request!.Value.GetRawText());
        Assert.Equal("Shipped", effect.Response!.Value.GetProperty("status").GetString());
        Assert.Null(effect.Error);
    }

    [Fact]
    public async Task Keeps_the_effect_id_of_a_write()
    {
        var log = new EffectLog(_time);
        using (Enter(log))
        {
            var effect = TurnEnvironment.Current!.NextEffect();
            await new RecordedCrm(_inner).RecordFeedbackAsync(new FeedbackDraft("c", 5, null), effect, Cancel);
            Assert.Equal(effect.ToString(), Assert.Single(log.Recorded).Request!.Value.GetProperty("effect").GetString());
        }
    }

    [Fact]
    public async Task Fails_in_the_playback_as_it_failed_when_it_was_recorded()
    {
        var recording = new EffectLog(_time);
        using (Enter(recording))
        {
            await Assert.ThrowsAsync<ConnectorException>(() => CancelNothingAsync(_inner));
        }

        Assert.Equal("NotFound", Assert.Single(recording.Recorded).Error);
        using (Enter(new EffectLog(_time, recording.Recorded)))
        {
            var exception = await Assert.ThrowsAsync<ConnectorException>(() => CancelNothingAsync(_inner));
            Assert.Equal(ConnectorError.NotFound, exception.Error);
        }

        Assert.Equal(1, _inner.Calls);
    }

    [Fact]
    public async Task Goes_straight_to_the_crm_outside_of_a_turn()
    {
        Assert.Null(TurnEnvironment.Current);
        Assert.Equal(SmallCrm.Ada, await new RecordedCrm(_inner).FindCustomerByEmailAsync("ada@example.com", Cancel));
        Assert.Equal(1, _inner.Calls);
    }

    private static TurnEnvironment TurnOf(EffectLog log) => new(s_conversation, 1, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), log);

    private static IDisposable Enter(EffectLog log) => TurnOf(log).Enter();

    private static Task<Appointment> CancelNothingAsync(ICrm crm) =>
        new RecordedCrm(crm).CancelAppointmentAsync("A-00009", TurnEnvironment.Current!.NextEffect(), Cancel);

    /// <summary>Calls every method of the port, and gives all answers as JSON.</summary>
    private static async Task<string[]> TalkAsync(ICrm inner, EffectLog log)
    {
        var turn = TurnOf(log);
        using var entered = turn.Enter();
        var crm = new RecordedCrm(inner);
        var booking = new AppointmentDraft("S-1", "Ada", "ada@example.com", "Advice");
        List<object?> answers =
        [
            await crm.FindCustomerByEmailAsync("ada@example.com", Cancel),
            await crm.FindCustomerByEmailAsync("bob@example.com", Cancel),
            await crm.FindOrderAsync("ORD-1", Cancel),
            await crm.FindOrdersOfCustomerAsync("1", 5, Cancel),
            await crm.OpenCaseAsync(new CaseDraft("1", null, "Lamp", "Flickers", "…", "en", "c"), turn.NextEffect(), Cancel),
            await crm.FindFreeSlotsAsync(turn.Now, turn.Now.AddDays(2), 3, Cancel),
            await crm.BookAppointmentAsync(booking, turn.NextEffect(), Cancel),
            await crm.FindAppointmentAsync("A-00001", "ada@example.com", Cancel),
            await crm.MoveAppointmentAsync("A-00001", "S-1", turn.NextEffect(), Cancel),
            await crm.CancelAppointmentAsync("A-00001", turn.NextEffect(), Cancel),
            await crm.FindAppointmentAsync("A-00009", "ada@example.com", Cancel),
            await crm.SearchArticlesAsync("send it back", "en", 3, Cancel),
            await crm.FindOrderAsync("ORD-2", Cancel),
        ];
        await crm.RecordFeedbackAsync(new FeedbackDraft("c", 5, null), turn.NextEffect(), Cancel);
        return [.. answers.Select(answer => JsonSerializer.Serialize(answer))];
    }
}
