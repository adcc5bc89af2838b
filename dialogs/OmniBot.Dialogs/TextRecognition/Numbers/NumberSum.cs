namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Adds up the parts of one number as they are read.</summary>
internal sealed class NumberSum
{
    private readonly Stack<(double Value, double Scale)> _groups = new();
    private double _hundreds;
    private double _small;
    private double _roomBeforeSmall = double.PositiveInfinity;

    /// <summary>What is added next must be below this.</summary>
    public double Room { get; private set; } = double.PositiveInfinity;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether nothing was added after the last multiplier.</summary>
    public bool IsFresh => _small == 0;

    public double Total => _groups.Sum(group => group.Value) + _hundreds + _small;

    public bool TryAdd(double value, double room)
    {
        if (value >= Room || (value == 0 && !IsEmpty))
        {
            return false;
        }

        if (_small == 0)
        {
            _roomBeforeSmall = Room;
        }

        _small += value;
        Room = value == 0 ? 0 : room;
        IsEmpty = false;
        return true;
    }

    public bool TryHundred()
    {
        var room = _small == 0 ? Room : _roomBeforeSmall;
        var value = _small == 0 ? 100 : _small * 100;
        if (_hundreds > 0 || value >= room)
        {
            return false;
        }

        (_hundreds, _small, Room, IsEmpty) = (value, 0, 100, false);
        return true;
    }

    /// <summary>Multiplies everything below the scale. After a refusal the sum is no longer to be used.</summary>
    public bool TryScale(double scale)
    {
        var value = _hundreds + _small;
        while (_groups.TryPeek(out var group) && group.Scale < scale)
        {
            value += _groups.Pop().Value;
        }

        if (_groups.TryPeek(out var higher) && higher.Scale == scale)
        {
            return false;
        }

        _groups.Push(((value == 0 ? 1 : value) * scale, scale));
        (_hundreds, _small, Room, IsEmpty) = (0, 0, scale, false);
        return true;
    }

    public void Dozen()
    {
        _small = (_small == 0 && Total == 0 ? 1 : _small) * 12;
        (Room, IsEmpty) = (0, false);
    }
}
