using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace OmniBot.Tests.Channels.BotFramework;

/// <summary>The environment of a developer's machine.</summary>
internal sealed class Development : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Development;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
