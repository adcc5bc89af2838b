namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Finds what a folded word means in one language.</summary>
internal sealed class NumeralTable
{
    private readonly Dictionary<string, Numeral> _words = new(StringComparer.Ordinal);
    private readonly int _longest;

    public NumeralTable(NumberLanguage language)
    {
        foreach (var (value, words) in Entries(language.Values))
        {
            var room = NumberLanguage.RoomAfter(value, language.CountsInTwenties);
            Add(words, new Numeral(NumeralKind.Value, value, room, IsOrdinal: false));
        }

        foreach (var (value, words) in Entries(language.Ordinals))
        {
            var room = NumberLanguage.RoomAfter(value, language.CountsInTwenties);
            Add(words, new Numeral(NumeralKind.Value, value, room, IsOrdinal: true));
        }

        AddFactors(NumeralKind.Scale, language.Scales, isOrdinal: false);
        AddFactors(NumeralKind.Scale, language.OrdinalScales, isOrdinal: true);
        AddFactors(NumeralKind.Suffix, language.Suffixes, isOrdinal: false);
        AddFactors(NumeralKind.Part, language.Parts, isOrdinal: false);
        Add(language.Hundreds, new Numeral(NumeralKind.Hundred, 100, 100, IsOrdinal: false));
        Add(language.OrdinalHundreds, new Numeral(NumeralKind.Hundred, 100, 100, IsOrdinal: true));
        Add(language.Dozens, new Numeral(NumeralKind.Dozen, 12, 0, IsOrdinal: false));
        Add(language.And, new Numeral(NumeralKind.And, 0, 0, IsOrdinal: false));
        Add(language.Articles, new Numeral(NumeralKind.Article, 1, 1, IsOrdinal: false));
        Add(language.Points, new Numeral(NumeralKind.Point, 0, 0, IsOrdinal: false));
        Add(language.Minus, new Numeral(NumeralKind.Minus, 0, 0, IsOrdinal: false));
        Add(language.OrdinalEndings, new Numeral(NumeralKind.OrdinalEnding, 0, 0, IsOrdinal: true));
        DigitOrdinalEndings = Words(language.DigitOrdinalEndings);
        BeforeDottedOrdinal = Words(language.BeforeDottedOrdinal);
        BeforeNoSign = Words(language.BeforeNoSign);
        BeforePronoun = Words(language.BeforePronoun);
        _longest = _words.Keys.Max(word => word.Length);
    }

    public HashSet<string> DigitOrdinalEndings { get; }

    public HashSet<string> BeforeDottedOrdinal { get; }

    public HashSet<string> BeforeNoSign { get; }

    public HashSet<string> BeforePronoun { get; }

    /// <summary>Length of the longest word; a longer run of letters can only be a compound.</summary>
    public int Longest => _longest;

    public Numeral Find(string word) => _words.GetValueOrDefault(word);

    public bool TryFind(ReadOnlySpan<char> word, out Numeral numeral) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out numeral);

    private static IEnumerable<(double Value, string Words)> Entries(string table) =>
        from entry in table.Split('|', StringSplitOptions.RemoveEmptyEntries)
        let blank = entry.IndexOf(' ')
        select (NumberLanguage.ParseValue(entry[..blank]), entry[(blank + 1)..]);

    private static HashSet<string> Words(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private void AddFactors(NumeralKind kind, string table, bool isOrdinal)
    {
        foreach (var (value, words) in Entries(table))
        {
            Add(words, new Numeral(kind, value, value, isOrdinal));
        }
    }

    private void Add(string words, Numeral numeral)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _words.TryAdd(word, numeral);
        }
    }
}
