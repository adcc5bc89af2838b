using OmniBot.Host;
using OmniBot.Host.Configuration;

try
{
    await OmniBotServer.Build(args).RunAsync();
    return 0;
}
catch (Exception exception) when (StartCheck.IsToldInOneLine(exception))
{
    await Console.Error.WriteLineAsync($"OmniBot did not start: {exception.Message}");
    return 1;
}
