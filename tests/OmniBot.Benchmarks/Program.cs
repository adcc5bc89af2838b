using System.Globalization;
using BenchmarkDotNet.Running;
using OmniBot.Benchmarks.Idle;
using OmniBot.Benchmarks.Serve;
using OmniBot.Benchmarks.Webhooks;

return args switch
{
    ["serve", var bot, .. var rest] => await BenchmarkServer.RunAsync(bot, rest),
    ["webhooks", var perSecond, var seconds] =>
        await WebhookLoad.RunAsync(int.Parse(perSecond, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["idle", var conversations] => await IdleMemory.RunAsync(int.Parse(conversations, CultureInfo.InvariantCulture)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(BenchmarkServer).Assembly).Run(args) is null ? 1 : 0,
};
