using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot audit verify</c>: checks that the audit log is what was written.</summary>
internal static class AuditCommand
{
    private const int PageSize = 1000;

    public static Command Create() => new("audit", "The log of who saw and changed what.") { CreateVerify() };

    private static Command CreateVerify()
    {
        var data = DataOption.Create();
        var json = Output.JsonOption();
        var command = new Command("verify", "Checks the whole chain and prints its last number and hash; keep these elsewhere.") { data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = await DataOption.OpenAsync(parsed.GetValue(data), cancellationToken);
            var log = app.Services.GetRequiredService<IAuditLog>();
            try
            {
                var fault = await log.VerifyAsync(cancellationToken);
                var (count, last) = await ReadToEndAsync(log, cancellationToken);
                Print(parsed.GetValue(json), fault, count, last);
                return fault is null ? ExitCodes.Success : ExitCodes.AssertionFailed;
            }
            catch (DbException exception)
            {
                return await Output.FailAsync($"The audit log can't be read: {exception.Message}");
            }
        });
        return command;
    }

    private static void Print(bool asJson, AuditFault? fault, long count, AuditRecord? last)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new { Ok = fault is null, Fault = fault, Rows = count, LastNumber = last?.Number, LastAt = last?.At, LastHash = last?.Hash },
                JsonSerializerOptions.Web));
        }
        else if (fault is null)
        {
            Console.WriteLine($"{count} rows, all as they were written. Last: {last?.Number} of {last?.At:u}, hash {last?.Hash}");
        }
        else
        {
            Console.WriteLine($"The audit log was changed at row {fault.Number}: {fault.Problem}");
        }
    }

    private static async Task<(long Count, AuditRecord? Last)> ReadToEndAsync(IAuditLog log, CancellationToken cancellationToken)
    {
        var (count, last) = (0L, (AuditRecord?)null);
        while (await log.ReadAsync(last?.Number ?? 0, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            (count, last) = (count + page.Count, page[^1]);
        }

        return (count, last);
    }
}
