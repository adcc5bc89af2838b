namespace OmniBot.Nlu.Text;

/// <summary>A word's place in the raw text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first place behind it.</param>
public readonly record struct Word(int Start, int End)
{
    public int Length => End - Start;
}
