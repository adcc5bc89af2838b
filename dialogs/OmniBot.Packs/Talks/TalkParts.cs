using Microsoft.Extensions.Logging;
using OmniBot.Core.Crm;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Talks;

/// <summary>What every conversation is made of.</summary>
internal sealed record TalkParts(
    Texts Texts, AnswerReader Reader, TalkMemories Memories, ICrm Crm, Question Question, ILogger<Talk> Logger);
