namespace OmniBot.Packs;

/// <summary>Names of the intents. A conversation's dialog has the name of the intent that starts it.</summary>
internal static class Intents
{
    public const string Greeting = "common.greeting";
    public const string Thanks = "common.thanks";
    public const string Goodbye = "common.goodbye";
    public const string Help = "common.help";
    public const string Cancel = "common.cancel";
    public const string StartOver = "common.startOver";
    public const string Agent = "common.agent";
    public const string Menu = "common.menu";
    public const string Language = "common.language";
    public const string About = "common.about";
    public const string OrderStatus = "orders.status";
    public const string OrderList = "orders.list";
    public const string Book = "appointments.book";
    public const string Move = "appointments.move";
    public const string CancelAppointment = "appointments.cancel";
    public const string FindAppointment = "appointments.find";
    public const string Faq = "faq.ask";
    public const string Feedback = "feedback.give";

    /// <summary>Whether two intents belong to the same group of conversations: what stands before the dot.</summary>
    public static bool SameGroup(string one, string other) =>
        one.AsSpan(0, Math.Max(0, one.IndexOf('.', StringComparison.Ordinal)))
            .SequenceEqual(other.AsSpan(0, Math.Max(0, other.IndexOf('.', StringComparison.Ordinal))));
}
