using Microsoft.Extensions.Options;

namespace OmniBot.Packs;

[OptionsValidator]
internal sealed partial class PackOptionsValidator : IValidateOptions<PackOptions>;
