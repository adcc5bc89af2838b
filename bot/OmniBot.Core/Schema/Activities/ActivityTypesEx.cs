namespace OmniBot.Core.Schema;

/// <summary>Types that only the adapter understands; they never go on the wire.</summary>
public static class ActivityTypesEx
{
    /// <summary>Wait <c>value</c> milliseconds before the next activity.</summary>
    public const string Delay = "delay";

    /// <summary><c>value</c> is the <see cref="Schema.InvokeResponse"/> of the turn.</summary>
    public const string InvokeResponse = "invokeResponse";
}
