namespace OmniBot.Core.Schema;

/// <summary>Control of the conversation is handed over; its events are the ones in use (A6200).</summary>
public interface IHandoffActivity : IActivity;
