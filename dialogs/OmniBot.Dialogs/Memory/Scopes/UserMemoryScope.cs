using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>user</c>: the user's state.</summary>
public sealed class UserMemoryScope() : BotStateMemoryScope<UserState>(ScopePath.User);
