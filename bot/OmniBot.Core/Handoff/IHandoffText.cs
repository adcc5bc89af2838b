namespace OmniBot.Core.Handoff;

/// <summary>The words of handoffs.</summary>
public interface IHandoffText
{
    /// <summary>The notice in the given language, or in the default one.</summary>
    string Of(HandoffNotice notice, string? locale);

    /// <summary>Whether a waiting customer's message means that they do not want to wait any more.</summary>
    bool MeansCancel(string text, string? locale);
}
