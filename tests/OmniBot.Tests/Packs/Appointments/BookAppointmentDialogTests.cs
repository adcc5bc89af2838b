using System.Text;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Packs.Appointments;

public sealed class BookAppointmentDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Books_after_a_confirmation_and_attaches_a_calendar_entry()
    {
        Assert.Contains("What is the appointment about?", await _talk.SayAsync("Book an appointment"));
        Assert.Contains("Which day suits you?", await _talk.SayAsync("Advice"));
        Assert.Contains("These times are free.", await _talk.SayAsync("tomorrow afternoon"));
        Assert.Equal(["Wed 25 Nov, 12:00", "Wed 25 Nov, 13:00", "Wed 25 Nov, 14:00", "Wed 25 Nov, 15:00", "Other day"], _talk.Buttons);
        Assert.Contains("What is your name?", await _talk.SayAsync("at 13:00"));
        Assert.Contains("Which e-mail address", await _talk.SayAsync("My name is Ada Lovelace"));
        Assert.Contains(
            "Shall I book this? Advice: Wednesday, 25 November 2026, 13:00 to 13:30 (Berlin time), Main Street 1, for Ada Lovelace (ada@example.com).",
            await _talk.SayAsync("ada@example.com"));
        Assert.Empty(_talk.Crm.Appointments);
        Assert.Contains("Its number is A-00001", await _talk.SayAsync("yes please"));
        Assert.Equal("Advice", Assert.Single(_talk.Crm.Appointments).Topic);

        var attachment = Assert.Single(_talk.Replies[0].Attachments!);
        Assert.Equal("text/calendar", attachment.ContentType);
        Assert.Equal("A-00001.ics", attachment.Name);
        var calendar = Encoding.UTF8.GetString(Convert.FromBase64String(attachment.ContentUrl!.Split("base64,")[1]));
        Assert.Contains("METHOD:REQUEST\r\n", calendar);
        Assert.Contains("DTSTART:20261125T120000Z\r\n", calendar);
        Assert.Contains("SEQUENCE:0\r\n", calendar);
    }

    [Fact]
    public async Task Books_in_German_with_typed_words()
    {
        using var talk = new BotTalk("de");
        await talk.SayAllAsync("ich brauche einen Termin", "Beratung wegen meiner Lampe", "nächsten Dienstag Vormittag");
        Assert.StartsWith("Di 1.12., 09:00", talk.Buttons[0]);
        await talk.SayAllAsync("die zweite", "ich heiße Ada Lovelace", "ada@example.com");
        Assert.Contains("Dienstag, 1. Dezember 2026, 10:00 bis 10:30 Uhr (Ortszeit Berlin)", talk.Text);
        Assert.Contains("Ihr Termin ist gebucht", await talk.SayAsync("ja gerne"));
        Assert.Equal("Beratung wegen meiner Lampe", Assert.Single(talk.Crm.Appointments).Topic);
    }

    [Fact]
    public async Task Tells_the_loser_of_a_race_and_offers_other_slots_at_once()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com");
        var slot = "s-202611250900+01:00";
        _talk.Crm.BeforeBooking = () => _talk.Crm.Take(slot);
        var answer = await _talk.SayAsync("yes");
        Assert.Contains("someone else has just taken this time", answer);
        Assert.Equal("Wed 25 Nov, 10:00", _talk.Buttons[0]);
        Assert.Contains("Shall I book this?", await _talk.SayAsync("1"));
        Assert.Contains("Your appointment is booked", await _talk.SayAsync("yes"));
        Assert.Equal(2, _talk.Crm.Appointments.Count);
    }

    [Fact]
    public async Task Shows_the_time_in_the_users_own_zone_too()
    {
        using var talk = new BotTalk("en", "America/New_York");
        await talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com");
        Assert.Contains(
            "In your own time zone that is Wednesday, 25 November 2026, 03:00 to 03:30 (New York time).", await talk.SayAsync("yes"));
    }

    [Fact]
    public async Task Offers_the_next_free_days_when_the_wanted_one_has_nothing()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("Nothing is free on Saturday, 28 November 2026.", await _talk.SayAsync("28 November"));
        Assert.Equal("Mon 30 Nov, 09:00", _talk.Buttons[0]);
        Assert.Contains("Which day suits you?", await _talk.SayAsync("Other day"));
        Assert.Contains("That day is over.", await _talk.SayAsync("2026-11-20"));
    }

    [Fact]
    public async Task Takes_another_day_as_the_answer_to_the_offered_slots()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "rather Friday");
        Assert.Equal("Fri 27 Nov, 09:00", _talk.Buttons[0]);
    }

    [Fact]
    public async Task Books_nothing_without_a_yes()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com");
        Assert.Contains("Please answer with yes or no.", await _talk.SayAsync("yes but later"));
        Assert.Contains("What would you like to change?", await _talk.SayAsync("no"));
        await _talk.SayAsync("The topic");
        Assert.Contains("Shall I book this? Repair:", await _talk.SayAsync("Repair"));
        Assert.Contains("I have not booked anything", await _talk.SayAllAsync("no", "Cancel"));
        Assert.Empty(_talk.Crm.Appointments);
    }

    [Fact]
    public async Task Keeps_the_booking_when_the_CRM_fails()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com");
        _talk.Crm.Fail("book", ConnectorError.Throttled);
        Assert.Contains("too much to do", await _talk.SayAsync("yes"));
        Assert.Contains("Shall I book this? Advice:", await _talk.SayAsync("Try again"));
        Assert.Contains("Your appointment is booked", await _talk.SayAsync("yes"));
        Assert.Single(_talk.Crm.Appointments);
    }
}
