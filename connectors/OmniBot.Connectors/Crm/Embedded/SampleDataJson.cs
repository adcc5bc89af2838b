using System.Text.Json;
using System.Text.Json.Serialization;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Source-generated JSON of the sample data.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Customer[]))]
[JsonSerializable(typeof(SampleOrder[]))]
[JsonSerializable(typeof(SampleArticle[]))]
internal sealed partial class SampleDataJson : JsonSerializerContext;
