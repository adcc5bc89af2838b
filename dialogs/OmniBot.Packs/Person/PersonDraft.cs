namespace OmniBot.Packs.Person;

/// <summary>What is known of a matter that goes to a person.</summary>
internal sealed record PersonDraft
{
    public string? Problem { get; init; }

    public string? Email { get; init; }

    /// <summary>The user was asked for an address and gave none.</summary>
    public bool IsEmailSkipped { get; init; }
}
