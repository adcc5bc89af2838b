using Microsoft.Extensions.Options;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Storage;

namespace OmniBot.Host.Configuration;

/// <summary>Finds what would stop the start before anything runs, so that it is told in one line.</summary>
internal static class StartCheck
{
    /// <summary>The exception's message says what to change: it is for whoever started the program.</summary>
    public static bool IsToldInOneLine(Exception exception) =>
        exception is SettingsException or OptionsValidationException or StorageOpenException;

    /// <exception cref="SettingsException">A setting's value is of the wrong form.</exception>
    /// <exception cref="OptionsValidationException">A setting's value is out of its bounds.</exception>
    public static void Run(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (InvalidOperationException exception) when (exception.InnerException is FormatException or ArgumentException)
        {
            throw new SettingsException(exception.Message);
        }

        // Opens the database.
        services.GetRequiredService<IConversationStore>();
    }
}
