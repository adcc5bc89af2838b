namespace OmniBot.Desk.SignIn;

/// <summary>Lets one try at a time check an account, so that many at once are all counted.</summary>
internal sealed class SignInGate
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the tries before; dispose what comes back.</summary>
    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % (uint)_gates.Length];
        await gate.WaitAsync(cancellationToken);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
