namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A unit of time, short ones first.</summary>
internal enum DateUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
