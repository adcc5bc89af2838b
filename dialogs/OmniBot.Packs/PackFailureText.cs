using OmniBot.Core.Turns;
using OmniBot.Packs.Common;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs;

/// <summary>What users are told when a turn failed.</summary>
internal sealed class PackFailureText(Texts texts) : IFailureText
{
    public string ForTurn(string? locale) => texts.Get(locale, CommonTexts.TurnFailed, new Random(0));
}
