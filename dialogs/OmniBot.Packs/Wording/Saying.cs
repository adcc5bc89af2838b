namespace OmniBot.Packs.Wording;

/// <summary>A text by its name with its values. It is put into words when it is said, in the language of that moment.</summary>
internal sealed record Saying(string Name, IReadOnlyDictionary<string, Spoken>? With = null)
{
    public static implicit operator Saying(string name) => new(name);

    public static Saying Of(string name, params ReadOnlySpan<(string Name, Spoken Value)> with)
    {
        var values = new Dictionary<string, Spoken>(with.Length, StringComparer.Ordinal);
        foreach (var (key, value) in with)
        {
            values[key] = value;
        }

        return new Saying(name, values);
    }
}
