namespace OmniBot.Nlu.Intents;

/// <summary>A growing list of hashes that gives its items as a span.</summary>
internal sealed class HashList
{
    private ulong[] _items = new ulong[64];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Items => _items.AsSpan(0, Count);

    public void Add(ulong item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public void Clear() => Count = 0;
}
