namespace OmniBot.Core.Persons;

/// <summary>Why two conversations are known to be of one person. A name or number that a channel shows proves nothing. The numbers are stored.</summary>
public enum LinkProof
{
    /// <summary>A code that was sent to a verified address was given in both.</summary>
    OneTimeCode = 0,

    /// <summary>A link that was given out in one of them was opened in the other.</summary>
    Link = 1,

    /// <summary>An agent has made sure.</summary>
    Agent = 2,
}
