using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

public sealed class EntityTests
{
    private static readonly string[] Unknown = ["x", "w", "$x", "unknown", "legacy", "trigger"];

    [Theory]
    [InlineData(typeof(Mention), """{"type":"mention","mentioned":{"id":"u","name":"n","x":1.0},"text":"<at>n</at>","x":1.10}""")]
    [InlineData(
        typeof(Place),
        """
        {"type":"Place","address":{"street":"s"},"geo":{"type":"GeoCoordinates","latitude":1.50},"hasMap":"u","name":"n"}
        """)]
    [InlineData(typeof(GeoCoordinates), """{"type":"GeoCoordinates","latitude":47.5,"longitude":-122.25,"elevation":0.5,"name":"n"}""")]
    [InlineData(typeof(Thing), """{"type":"Thing","name":"n"}""")]
    [InlineData(
        typeof(ClientInfo),
        """
        {"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Web","timezone":"Europe/Berlin"}
        """)]
    [InlineData(
        typeof(StreamInfo),
        """
        {"type":"streaminfo","streamId":"a-1","streamType":"streaming","streamSequence":3,"streamResult":"success"}
        """)]
    [InlineData(typeof(StringEntity), """{"type":"string","value":"s"}""")]
    [InlineData(typeof(NumberEntity), """{"type":"number","value":1.10}""")]
    [InlineData(typeof(ProductInfo), """{"type":"ProductInfo","id":"COPILOT"}""")]
    [InlineData(typeof(ActivityTreatment), """{"type":"activityTreatment","treatment":"targeted"}""")]
    [InlineData(
        typeof(AIEntity),
        """
        {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
         "additionalType":["AIGeneratedContent"],"citation":[{"@type":"Claim","position":1,
         "appearance":{"@type":"DigitalDocument","name":"n","text":"t","url":"u","abstract":"a","encodingFormat":"f",
         "image":{"@type":"ImageObject","name":"PDF"},"keywords":["k"],"usageInfo":{"@type":"CreativeWork",
         "type":"https://schema.org/Message","name":"n","description":"d","position":5,"pattern":{"@type":"DefinedTerm",
         "inDefinedTermSet":"s","name":"n","termCode":"c"}}}}],"x":1.0}
        """)]
    public void An_entity_keeps_all_that_it_was_read_with(Type type, string json)
    {
        var read = ActivityJson.Deserialize($$"""{"entities":[{{json}}]}""");

        var typed = typeof(Entity).GetMethod(nameof(Entity.GetAs))!.MakeGenericMethod(type).Invoke(read.Entities![0], null);

        Assert.IsType(type, typed);
        Assert.All(UnknownFields.Of(typed), name => Assert.Contains(name, Unknown));
        JsonTrees.AssertSame(json, ActivityJson.ToElement(typed).GetRawText());
        JsonTrees.AssertSame($$"""{"entities":[{{json}}]}""", ActivityJson.SerializeToString(new Activity { Entities = [(Entity)typed!] }));
    }

    [Fact]
    public void Each_entity_class_starts_with_its_own_type()
    {
        var entities = typeof(Entity).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Entity)))
            .Select(type => (Entity)Activator.CreateInstance(type)!)
            .ToList();

        Assert.Equal(11, entities.Count);
        Assert.All(entities, entity => Assert.Equal(entity.GetType().GetField("EntityType")!.GetValue(null), entity.Type));
    }

    [Fact]
    public void A_bots_own_entity_class_is_written_with_its_fields()
    {
        var activity = new Activity("message") { Entities = [new Rating { Stars = 5 }] };

        JsonTrees.AssertSame("""{"type":"message","entities":[{"type":"rating","stars":5}]}""", ActivityJson.SerializeToString(activity));
    }

    [Fact]
    public void SetAs_takes_over_type_and_fields_and_forgets_the_old_ones()
    {
        var entity = new Entity("old");
        entity.Properties["left"] = ActivityJson.ToElement(1);

        entity.SetAs(new Mention { Mentioned = new ChannelAccount("u"), Text = "@u" });

        JsonTrees.AssertSame("""{"type":"mention","mentioned":{"id":"u"},"text":"@u"}""", ActivityJson.ToElement(entity).GetRawText());
        Assert.Equal("u", entity.GetAs<Mention>()!.Mentioned!.Id);
    }

    [Fact]
    public void An_entity_that_is_of_the_wanted_class_is_handed_back_itself()
    {
        var mention = new Mention();

        Assert.Same(mention, mention.GetAs<Mention>());
    }

    [Fact]
    public void A_field_of_the_wrong_shape_is_refused_when_it_is_asked_for()
    {
        var entity = ActivityJson.Deserialize("""{"entities":[{"type":"mention","mentioned":"u"}]}""").Entities![0];

        Assert.Throws<JsonException>(() => entity.GetAs<Mention>());
    }

    private sealed class Rating() : Entity("rating")
    {
        public int Stars { get; set; }
    }
}
