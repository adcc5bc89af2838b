namespace OmniBot.Packs.Questions;

/// <summary>Values of choices that several questions offer.</summary>
internal static class Answers
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Skip = "skip";
    public const string Again = "again";
    public const string Person = "person";
    public const string Stop = "stop";
    public const string None = "none";
    public const string Other = "other";

    /// <summary>Begins the answer to a slot question that names another day.</summary>
    public const string DayPrefix = "day:";
}
