using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

public sealed class SchemaRoundTripProperties
{
    /// <summary>A2005: receivers accept fields that they do not understand; here nothing is lost either.</summary>
    [Property(Arbitrary = [typeof(ActivityTextGenerator)], MaxTest = 500)]
    public void Whatever_an_activity_holds_is_written_as_it_was_read(ActivityText activity) =>
        JsonTrees.AssertSame(activity.Json, ActivityJson.SerializeToString(ActivityJson.Deserialize(activity.Json)));

    [Property(Arbitrary = [typeof(ActivityTextGenerator)], MaxTest = 300)]
    public void Each_field_of_the_protocol_is_known(ActivityText activity) =>
        Assert.All(
            UnknownFields.Of(ActivityJson.Deserialize(activity.Json)),
            name => Assert.Contains(name, ActivityTextGenerator.UnknownNames));

    [Property(Arbitrary = [typeof(ActivityTextGenerator)], MaxTest = 200)]
    public void A_clone_is_written_as_its_original(ActivityText activity)
    {
        var original = ActivityJson.Deserialize(activity.Json);

        Assert.Equal(ActivityJson.Serialize(original), ActivityJson.Serialize(original.Clone()));
    }

    [Property(Arbitrary = [typeof(ActivityTextGenerator)], MaxTest = 300)]
    public void A_text_that_is_cut_off_is_refused(ActivityText activity, FsCheck.PositiveInt cut)
    {
        var bytes = Encoding.UTF8.GetBytes(activity.Json);

        Assert.ThrowsAny<JsonException>(() => ActivityJson.Deserialize(bytes.AsSpan(0, cut.Get % bytes.Length)));
    }
}
