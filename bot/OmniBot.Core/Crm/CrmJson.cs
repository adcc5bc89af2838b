using System.Text.Json.Serialization;

namespace OmniBot.Core.Crm;

/// <summary>Source-generated JSON of the CRM's requests and answers, as they are kept with a turn.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(IReadOnlyList<Order>))]
[JsonSerializable(typeof(CaseDraft))]
[JsonSerializable(typeof(CrmCase))]
[JsonSerializable(typeof(IReadOnlyList<Slot>))]
[JsonSerializable(typeof(AppointmentDraft))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(IReadOnlyList<ArticleMatch>))]
[JsonSerializable(typeof(FeedbackDraft))]
[JsonSerializable(typeof(CrmRequest))]
internal sealed partial class CrmJson : JsonSerializerContext;
