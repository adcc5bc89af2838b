namespace OmniBot.Core.Schema;

/// <summary>Asks the other side to do something.</summary>
public interface ICommandActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}
