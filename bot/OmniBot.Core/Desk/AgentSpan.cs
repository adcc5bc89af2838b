namespace OmniBot.Core.Desk;

/// <summary>A time in which an agent had a conversation in work: active, waiting for the customer but not parked, consulting, or with its paperwork.</summary>
public sealed record AgentSpan(string Agent, DateTimeOffset From, DateTimeOffset Until)
{
    public TimeSpan Length => Until - From;
}
