namespace OmniBot.Core.Schema;

/// <summary>Roles of an account.</summary>
public static class RoleTypes
{
    public const string User = "user";
    public const string Bot = "bot";
    public const string Skill = "skill";
    public const string AgenticIdentity = "agenticAppInstance";
    public const string AgenticUser = "agenticUser";
}
