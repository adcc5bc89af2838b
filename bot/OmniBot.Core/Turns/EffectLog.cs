using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Crm;

namespace OmniBot.Core.Turns;

/// <summary>Records the calls of a turn's connectors, or plays back those of an earlier run.</summary>
public sealed class EffectLog
{
    private readonly TimeProvider _time;
    private readonly Queue<RecordedEffect>? _playback;
    private readonly List<RecordedEffect> _recorded = [];
    private int _number;

    /// <summary>Records; durations are taken from the given clock.</summary>
    public EffectLog(TimeProvider time) => _time = time;

    /// <summary>Plays back what an earlier run recorded.</summary>
    public EffectLog(TimeProvider time, IEnumerable<RecordedEffect> playback)
        : this(time) => _playback = new Queue<RecordedEffect>(playback);

    /// <summary>The calls so far, in order.</summary>
    public IReadOnlyList<RecordedEffect> Recorded => _recorded;

    /// <summary>Calls the connector and keeps its answer, or gives the answer that an earlier run kept.</summary>
    /// <exception cref="ConnectorException">The connector failed, now or then.</exception>
    /// <exception cref="EffectMismatchException">This run calls something else than the recorded one did.</exception>
    public async Task<TResponse> RunAsync<TRequest, TResponse>(
        string name,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TResponse> responseType,
        Func<Task<TResponse>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var requestJson = JsonSerializer.SerializeToElement(request, requestType);
        if (_playback is not null)
        {
            return PlayBack(name, requestJson, responseType);
        }

        var started = _time.GetTimestamp();
        try
        {
            var response = await call();
            _recorded.Add(new RecordedEffect(
                name, requestJson, JsonSerializer.SerializeToElement(response, responseType), null, ElapsedMs(started)));
            return response;
        }
        catch (ConnectorException exception)
        {
            _recorded.Add(new RecordedEffect(name, requestJson, null, exception.Error.ToString(), ElapsedMs(started)));
            throw;
        }
    }

    internal int NextNumber() => Interlocked.Increment(ref _number);

    private TResponse PlayBack<TResponse>(string name, JsonElement request, JsonTypeInfo<TResponse> responseType)
    {
        if (!_playback!.TryDequeue(out var recorded))
        {
            throw new EffectMismatchException($"This run calls {name}; the recorded turn made no further call.");
        }

        if (recorded.Name != name || recorded.Request is not { } before || !JsonElement.DeepEquals(before, request))
        {
            throw new EffectMismatchException($"This run calls {name} with {request}; the recorded turn called {recorded.Name} with {recorded.Request}.");
        }

        _recorded.Add(recorded);
        if (recorded.Error is not null)
        {
            throw new ConnectorException(Enum.Parse<ConnectorError>(recorded.Error), $"{name} failed when it was recorded.");
        }

        return recorded.Response is { } response ? response.Deserialize(responseType)! : default!;
    }

    private double ElapsedMs(long started) => Math.Round(_time.GetElapsedTime(started).TotalMilliseconds, 3);
}
