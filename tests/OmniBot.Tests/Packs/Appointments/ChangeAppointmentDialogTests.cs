using System.Text;
using System.Text.RegularExpressions;

namespace OmniBot.Tests.Packs.Appointments;

public sealed class ChangeAppointmentDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Moves_an_appointment_and_raises_its_sequence_under_the_same_uid()
    {
        await BookAsync(_talk);
        var booked = Calendar(_talk);
        await _talk.SayAllAsync("Move my appointment", "A-00001", "Friday", "2");
        Assert.Contains("from Wednesday, 25 November 2026, 09:00 to 09:30 (Berlin time) to Friday, 27 November 2026, 10:00", _talk.Text);
        Assert.Contains("has been moved", await _talk.SayAsync("yes"));
        var moved = Calendar(_talk);
        Assert.Equal(Value(booked, "UID"), Value(moved, "UID"));
        Assert.True(int.Parse(Value(moved, "SEQUENCE")) > int.Parse(Value(booked, "SEQUENCE")));
        Assert.Equal("20261127T090000Z", Value(moved, "DTSTART"));
    }

    [Fact]
    public async Task Cancels_only_after_a_yes_and_sends_a_cancelling_entry()
    {
        await BookAsync(_talk);
        await _talk.SayAllAsync("Cancel my appointment", "A-00001");
        Assert.Contains("Shall I cancel appointment A-00001", _talk.Text);
        Assert.Contains("stays as it was", await _talk.SayAsync("no"));
        Assert.False(_talk.Crm.Appointments[0].IsCancelled);
        await _talk.SayAllAsync("cancel appointment A-00001", "yes");
        Assert.True(_talk.Crm.Appointments[0].IsCancelled);
        Assert.Equal("CANCEL", Value(Calendar(_talk), "METHOD"));
        Assert.Equal("CANCELLED", Value(Calendar(_talk), "STATUS"));
    }

    [Fact]
    public async Task Asks_a_stranger_for_the_address_that_it_was_booked_with()
    {
        await BookAsync(_talk);
        using var other = new BotTalk("de", crm: _talk.Crm);
        Assert.Contains("Mit welcher E-Mail-Adresse", await other.SayAllAsync("Wann ist mein Termin?", "A-00001"));
        Assert.Contains("Ich finde keinen Termin", await other.SayAsync("bob@example.com"));
        Assert.Contains("Termin A-00001, Advice: Mittwoch, 25. November 2026", await other.SayAllAsync("A-00001", "ada@example.com"));
    }

    [Fact]
    public async Task Offers_other_slots_when_the_new_one_is_taken_and_keeps_the_old_one()
    {
        await BookAsync(_talk);
        await _talk.SayAllAsync("Move my appointment", "A-00001", "Friday", "1");
        _talk.Crm.Take("s-202611270900+01:00");
        Assert.Contains("someone else has just taken this time", await _talk.SayAsync("yes"));
        Assert.Equal("Fri 27 Nov, 10:00", _talk.Buttons[0]);
        Assert.Equal("s-202611250900+01:00", _talk.Crm.Appointments[0].Slot.Id);
    }

    private static Task<string> BookAsync(BotTalk talk) =>
        talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com", "yes");

    private static string Calendar(BotTalk talk) => Encoding.UTF8.GetString(Convert.FromBase64String(
        talk.Replies.Single(reply => reply.Attachments is { Count: > 0 }).Attachments![0].ContentUrl!.Split("base64,")[1]));

    private static string Value(string calendar, string name) =>
        Regex.Match(calendar, $"^{name}:(.*?)\r$", RegexOptions.Multiline).Groups[1].Value;
}
