using System.CommandLine;
using OmniBot.Cli.Commands;
using OmniBot.Host.Configuration;

var root = new RootCommand("OmniBot: an omnichannel customer-service bot.")
{
    RunCommand.Create(),
    ChatCommand.Create(),
    TestCommand.Create(),
    ExplainCommand.Create(),
    ReplayCommand.Create(),
    OutboxCommand.Create(),
    AuditCommand.Create(),
    ChannelsCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (StartCheck.IsToldInOneLine(exception))
{
    return await Output.FailAsync(exception.Message);
}
