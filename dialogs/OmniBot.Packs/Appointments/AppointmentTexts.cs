namespace OmniBot.Packs.Appointments;

/// <summary>Names of the texts in <c>Appointments.*.lg</c>.</summary>
internal static class AppointmentTexts
{
    public const string AskTopic = nameof(AskTopic);
    public const string ButtonAdvice = nameof(ButtonAdvice);
    public const string ButtonRepair = nameof(ButtonRepair);
    public const string ButtonPickup = nameof(ButtonPickup);
    public const string AskDay = nameof(AskDay);
    public const string AskSlot = nameof(AskSlot);
    public const string AskSlotLater = nameof(AskSlotLater);
    public const string NoSlots = nameof(NoSlots);
    public const string ButtonOtherDay = nameof(ButtonOtherDay);
    public const string OtherDayWords = nameof(OtherDayWords);
    public const string AskName = nameof(AskName);
    public const string AskEmail = nameof(AskEmail);
    public const string ConfirmBooking = nameof(ConfirmBooking);
    public const string AskChange = nameof(AskChange);
    public const string ButtonChangeTime = nameof(ButtonChangeTime);
    public const string ButtonChangeTopic = nameof(ButtonChangeTopic);
    public const string ButtonChangePerson = nameof(ButtonChangePerson);
    public const string NotBooked = nameof(NotBooked);
    public const string Booked = nameof(Booked);
    public const string OwnZone = nameof(OwnZone);
    public const string SlotTaken = nameof(SlotTaken);
    public const string AskAppointmentNumber = nameof(AskAppointmentNumber);
    public const string AskAppointmentEmail = nameof(AskAppointmentEmail);
    public const string AppointmentRefused = nameof(AppointmentRefused);
    public const string AppointmentDetails = nameof(AppointmentDetails);
    public const string AppointmentGone = nameof(AppointmentGone);
    public const string ConfirmMove = nameof(ConfirmMove);
    public const string Moved = nameof(Moved);
    public const string AppointmentKept = nameof(AppointmentKept);
    public const string ConfirmCancelling = nameof(ConfirmCancelling);
    public const string AppointmentCancelled = nameof(AppointmentCancelled);
    public const string CalendarTitle = nameof(CalendarTitle);
    public const string CalendarText = nameof(CalendarText);
}
