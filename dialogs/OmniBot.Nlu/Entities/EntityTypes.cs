namespace OmniBot.Nlu.Entities;

/// <summary>Names of the entities that come with the product.</summary>
public static class EntityTypes
{
    public const string OrderNumber = "orderNumber";

    public const string Email = "email";

    public const string PhoneNumber = "phonenumber";

    public const string Number = "number";
}
