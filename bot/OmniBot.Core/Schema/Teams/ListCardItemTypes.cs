namespace OmniBot.Core.Schema;

/// <summary>Types of list card items.</summary>
public static class ListCardItemTypes
{
    public const string File = "file";
    public const string ResultItem = "resultItem";
    public const string Section = "section";
    public const string Person = "person";
}
