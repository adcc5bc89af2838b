using BenchmarkDotNet.Running;
using OmniBot.Benchmarks.Serve;

return args is ["serve", var bot, .. var rest]
    ? await BenchmarkServer.RunAsync(bot, rest)
    : BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args) is null ? 1 : 0;
