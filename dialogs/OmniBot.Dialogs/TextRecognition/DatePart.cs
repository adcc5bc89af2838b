namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A part of the day, with the hours that Recognizers-Text gives it.</summary>
internal enum DatePart
{
    /// <summary>8 to 12.</summary>
    Morning,

    /// <summary>12 to 16.</summary>
    Afternoon,

    /// <summary>16 to 20.</summary>
    Evening,

    /// <summary>20 to 23:59:59.</summary>
    Night,
}
