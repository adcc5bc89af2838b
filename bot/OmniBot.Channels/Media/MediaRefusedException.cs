namespace OmniBot.Channels.Media;

/// <summary>A connection was refused by <see cref="AddressGuard"/>.</summary>
internal sealed class MediaRefusedException() : Exception("The host has no public address.");
