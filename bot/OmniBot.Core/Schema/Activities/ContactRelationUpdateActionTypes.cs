namespace OmniBot.Core.Schema;

/// <summary>Actions of a contactRelationUpdate.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
