namespace OmniBot.Packs.Appointments;

/// <summary>What is to be done with an appointment that exists.</summary>
internal enum AppointmentAction
{
    Find,
    Move,
    Cancel,
}
