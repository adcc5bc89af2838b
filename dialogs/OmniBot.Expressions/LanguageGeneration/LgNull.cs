namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The literal <c>null</c> where it stands alone in a text, which shows as "null"; a missing property shows as nothing.</summary>
internal sealed class LgNull
{
    public static readonly LgNull Shown = new();

    private LgNull()
    {
    }
}
