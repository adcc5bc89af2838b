using Microsoft.Extensions.Configuration;
using OmniBot.Host.Configuration;

namespace OmniBot.Tests.Host.Configuration;

public sealed class SettingsCheckTests
{
    private static readonly Dictionary<string, Type> s_sections = new()
    {
        ["Storage"] = typeof(StorageSettings),
        ["Channels:WebChat"] = typeof(WebChatSettings),
    };

    [Theory]
    [InlineData("Storage:Path")]
    [InlineData("storage:path")]
    [InlineData("Channels:WebChat:Origins:0")]
    [InlineData("Channels:WebChat:Limits:PerMinute")]
    [InlineData("Logging:LogLevel:Anything")]
    [InlineData("urls")]
    public void A_setting_that_is_read_is_accepted(string key)
    {
        SettingsCheck.Check(FromCommandLine(key), s_sections);
    }

    [Theory]
    [InlineData("Storage:Pth", "Path")]
    [InlineData("Storge:Path", "Storage")]
    [InlineData("Channels:WebChat:Limits:PerMinit", "PerMinute")]
    [InlineData("Channels:Telegramm:Token", null)]
    [InlineData("Nonsense", null)]
    public void A_setting_that_nothing_reads_is_refused_by_name(string key, string? meant)
    {
        var exception = Assert.Throws<SettingsException>(() => SettingsCheck.Check(FromCommandLine(key), s_sections));
        Assert.Contains($"'{key}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("command line", exception.Message, StringComparison.Ordinal);
        if (meant is not null)
        {
            Assert.Contains($"Did you mean '{meant}", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Variables_of_other_programs_are_none_of_our_business()
    {
        var configuration = (IConfigurationRoot)new ConfigurationBuilder().AddEnvironmentVariables().Build();
        SettingsCheck.Check(configuration, s_sections);
    }

    private static IConfigurationRoot FromCommandLine(string key) =>
        new ConfigurationBuilder().AddCommandLine([$"--{key}", "value"]).Build();

    private sealed class StorageSettings
    {
        public string Path { get; set; } = "";
    }

    private sealed class WebChatSettings
    {
        public List<string> Origins { get; init; } = [];

        public LimitSettings Limits { get; init; } = new();
    }

    private sealed class LimitSettings
    {
        public int PerMinute { get; set; }
    }
}
