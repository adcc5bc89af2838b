namespace OmniBot.Nlu.Intents;

/// <summary>Numbers hashes in the order in which they are added. Open addressing; 0 marks an empty place and can't be added.</summary>
internal sealed class HashIndex
{
    private ulong[] _keys;
    private int[] _numbers;
    private int _mask;

    public HashIndex(int capacity = 256)
    {
        var size = 256;
        while (size < capacity * 2)
        {
            size *= 2;
        }

        _keys = new ulong[size];
        _numbers = new int[size];
        _mask = size - 1;
    }

    public int Count { get; private set; }

    /// <summary>The hash's number, or -1 when it was not added.</summary>
    public int Find(ulong hash)
    {
        for (var place = (int)hash & _mask; ; place = (place + 1) & _mask)
        {
            var key = _keys[place];
            if (key == hash)
            {
                return _numbers[place];
            }

            if (key == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The hash's number; a new one when it was not added before.</summary>
    public int Add(ulong hash)
    {
        if (Count * 2 >= _keys.Length)
        {
            Grow();
        }

        for (var place = (int)hash & _mask; ; place = (place + 1) & _mask)
        {
            if (_keys[place] == hash)
            {
                return _numbers[place];
            }

            if (_keys[place] == 0)
            {
                _keys[place] = hash;
                _numbers[place] = Count;
                return Count++;
            }
        }
    }

    /// <summary>The hashes by number.</summary>
    public ulong[] ToArray()
    {
        var hashes = new ulong[Count];
        for (var place = 0; place < _keys.Length; place++)
        {
            if (_keys[place] != 0)
            {
                hashes[_numbers[place]] = _keys[place];
            }
        }

        return hashes;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        _keys = new ulong[keys.Length * 2];
        _numbers = new int[keys.Length * 2];
        _mask = _keys.Length - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
            {
                continue;
            }

            var place = (int)keys[i] & _mask;
            while (_keys[place] != 0)
            {
                place = (place + 1) & _mask;
            }

            _keys[place] = keys[i];
            _numbers[place] = numbers[i];
        }
    }
}
