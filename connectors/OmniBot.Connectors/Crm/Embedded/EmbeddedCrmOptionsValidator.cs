using Microsoft.Extensions.Options;

namespace OmniBot.Connectors.Crm.Embedded;

[OptionsValidator]
internal sealed partial class EmbeddedCrmOptionsValidator : IValidateOptions<EmbeddedCrmOptions>;
