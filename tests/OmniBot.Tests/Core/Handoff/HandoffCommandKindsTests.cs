using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using OmniBot.Core.Handoff;

namespace OmniBot.Tests.Core.Handoff;

public sealed class HandoffCommandKindsTests
{
    [Fact]
    public void Each_command_has_the_kind_that_its_json_has()
    {
        var inJson = typeof(HandoffCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(23, inJson.Count);
        Assert.All(inJson, type => Assert.Equal(
            type.TypeDiscriminator, HandoffCommandKinds.Of((HandoffCommand)RuntimeHelpers.GetUninitializedObject(type.DerivedType))));
    }
}
