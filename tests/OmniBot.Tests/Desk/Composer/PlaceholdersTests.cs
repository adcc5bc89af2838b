using OmniBot.Desk.Composer;

namespace OmniBot.Tests.Desk.Composer;

public sealed class PlaceholdersTests
{
    [Fact]
    public void Names_and_the_case_number_are_filled_in() =>
        Assert.Equal("Guten Tag Ada, hier ist Anna zu C-1.", Placeholders.Fill("Guten Tag {customer}, hier ist {agent} zu {CASE}.", "Ada", "Anna", "C-1"));

    [Fact]
    public void What_is_not_known_goes_with_the_blank_before_it_and_other_braces_stay() =>
        Assert.Equal("Guten Tag, {other}!", Placeholders.Fill("Guten Tag {customer}, {other}!", null, "Anna", " "));
}
