using System.Globalization;
using BenchmarkDotNet.Running;
using OmniBot.Benchmarks.Idle;
using OmniBot.Benchmarks.Serve;

return args switch
{
    ["serve", var bot, .. var rest] => await BenchmarkServer.RunAsync(bot, rest),
    ["idle", var conversations] => await IdleMemory.RunAsync(int.Parse(conversations, CultureInfo.InvariantCulture)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(BenchmarkServer).Assembly).Run(args) is null ? 1 : 0,
};
