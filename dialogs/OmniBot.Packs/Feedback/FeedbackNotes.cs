namespace OmniBot.Packs.Feedback;

/// <summary>A rating in the making.</summary>
internal sealed record FeedbackNotes
{
    public int? Rating { get; init; }

    public string? Comment { get; init; }

    /// <summary>The user was asked for a comment.</summary>
    public bool IsCommentAsked { get; init; }
}
