using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Core.Turns;

public sealed class EffectLogTests
{
    private static readonly JsonTypeInfo<string> s_text = (JsonTypeInfo<string>)CrmJson.Default.GetTypeInfo(typeof(string))!;
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Records_calls_in_order_with_their_durations()
    {
        var log = new EffectLog(_time);
        await CallAsync(log, "a", "1", () => After(TimeSpan.FromMilliseconds(12.5), "one"));
        await CallAsync(log, "b", "2", () => After(TimeSpan.FromMilliseconds(3), "two"));
        Assert.Equal(["a", "b"], log.Recorded.Select(effect => effect.Name));
        Assert.Equal([12.5, 3.0], log.Recorded.Select(effect => effect.DurationMs));
        Assert.Equal("two", log.Recorded[1].Response!.Value.GetString());
    }

    [Fact]
    public async Task Records_a_failure_with_its_kind_and_passes_it_on()
    {
        var log = new EffectLog(_time);
        var exception = await Assert.ThrowsAsync<ConnectorException>(
            () => CallAsync(log, "a", "1", () => throw new ConnectorException(ConnectorError.Throttled, "slow down")));
        Assert.Equal("slow down", exception.Message);
        Assert.Equal("Throttled", Assert.Single(log.Recorded).Error);
        Assert.Null(log.Recorded[0].Response);
    }

    [Fact]
    public async Task Plays_back_without_calling()
    {
        var recording = new EffectLog(_time);
        await CallAsync(recording, "a", "1", () => Task.FromResult("one"));
        var playback = new EffectLog(_time, recording.Recorded);
        Assert.Equal("one", await CallAsync(playback, "a", "1", NeverAsync));
        Assert.Equal(recording.Recorded, playback.Recorded);
    }

    [Fact]
    public async Task Reports_a_call_of_another_name()
    {
        var exception = await MismatchAsync("b", "1");
        Assert.Contains("calls b", exception.Message, StringComparison.Ordinal);
        Assert.Contains("called a", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_call_with_another_request() =>
        Assert.Contains("with 2", (await MismatchAsync("a", "2")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Reports_a_call_that_the_recorded_turn_did_not_make()
    {
        var playback = new EffectLog(_time, []);
        var exception = await Assert.ThrowsAsync<EffectMismatchException>(() => CallAsync(playback, "a", "1", NeverAsync));
        Assert.Contains("no further call", exception.Message, StringComparison.Ordinal);
    }

    private static Task<string> CallAsync(EffectLog log, string name, string request, Func<Task<string>> call) =>
        log.RunAsync(name, request, s_text, s_text, call);

    private static Task<string> NeverAsync() => throw new InvalidOperationException("A playback must not call the connector.");

    private async Task<EffectMismatchException> MismatchAsync(string name, string request)
    {
        var recording = new EffectLog(_time);
        await CallAsync(recording, "a", "1", () => Task.FromResult("one"));
        var playback = new EffectLog(_time, recording.Recorded);
        return await Assert.ThrowsAsync<EffectMismatchException>(() => CallAsync(playback, name, request, NeverAsync));
    }

    private Task<string> After(TimeSpan time, string answer)
    {
        _time.Advance(time);
        return Task.FromResult(answer);
    }
}
