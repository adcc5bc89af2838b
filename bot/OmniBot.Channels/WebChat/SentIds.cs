using System.Text.Json;

namespace OmniBot.Channels.WebChat;

/// <summary>The ids of the newest activities that a socket was sent.</summary>
internal sealed class SentIds
{
    private const int Capacity = 512;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Remembers an id; false when it was there. Without an id nothing is remembered.</summary>
    public bool Add(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        if (!_ids.Add(id))
        {
            return false;
        }

        _order.Enqueue(id);
        if (_order.Count > Capacity)
        {
            _ids.Remove(_order.Dequeue());
        }

        return true;
    }

    /// <summary>An activity's id.</summary>
    public static string? IdOf(ReadOnlySpan<byte> activity)
    {
        var reader = new Utf8JsonReader(activity);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return null;
    }
}
