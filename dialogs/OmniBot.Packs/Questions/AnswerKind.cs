namespace OmniBot.Packs.Questions;

/// <summary>What a question asks for. Choices can be offered with each kind.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing but one of the choices.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of the choices, or a day to see other slots.</summary>
    Slot,

    /// <summary>Words, whatever they are.</summary>
    Text,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An order number.</summary>
    OrderNumber,

    /// <summary>An appointment number.</summary>
    AppointmentNumber,

    /// <summary>A day from today on, perhaps with a part of it.</summary>
    Day,
}
