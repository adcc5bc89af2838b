using Microsoft.Extensions.Options;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Host;
using OmniBot.Host.Configuration;

try
{
    await OmniBotServer.Build(args).RunAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or OptionsValidationException or StorageOpenException)
{
    await Console.Error.WriteLineAsync($"OmniBot did not start: {exception.Message}");
    return 1;
}
