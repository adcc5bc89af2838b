using System.CommandLine;
using OmniBot.Cli.Commands;

var root = new RootCommand("OmniBot: an omnichannel customer-service bot.")
{
    RunCommand.Create(),
    ChatCommand.Create(),
    TestCommand.Create(),
    ExplainCommand.Create(),
    ReplayCommand.Create(),
    OutboxCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
