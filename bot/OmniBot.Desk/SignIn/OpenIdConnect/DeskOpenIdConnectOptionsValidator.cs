using Microsoft.Extensions.Options;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

[OptionsValidator]
internal sealed partial class DeskOpenIdConnectOptionsValidator : IValidateOptions<DeskOpenIdConnectOptions>;
