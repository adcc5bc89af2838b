namespace OmniBot.Core.Schema;

/// <summary>An earlier message was changed.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
