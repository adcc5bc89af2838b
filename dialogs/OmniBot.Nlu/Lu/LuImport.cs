namespace OmniBot.Nlu.Lu;

/// <summary>A reference to another file, as <c>[title](./file.lu)</c> or, under an intent, <c>- [title](./file.lu#Intent)</c>.</summary>
/// <param name="Path">The file, relative to the one that names it; empty for the same file.</param>
/// <param name="Fragment">What of it is meant: an intent, <c>*utterances*</c> and the like; null for all.</param>
/// <param name="Intent">The intent that takes the utterances; null for a whole file.</param>
/// <param name="Line">Where it stands.</param>
public sealed record LuImport(string Path, string? Fragment, string? Intent, int Line);
