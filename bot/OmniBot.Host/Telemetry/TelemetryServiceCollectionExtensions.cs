using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OmniBot.Host.Telemetry;

internal static class TelemetryServiceCollectionExtensions
{
    /// <summary>Adds traces and metrics; they go to an OTLP collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, and metrics to <c>/metrics</c>.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TurnTelemetry>();
        var exports = !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("omnibot"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(TurnTelemetry.SourceName, "OmniBot.Channels.*").AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter();
                if (exports)
                {
                    metrics.AddOtlpExporter();
                }
            });
        if (exports)
        {
            // Without a collector nobody would read the spans, so none are made.
            telemetry.WithTracing(tracing => tracing
                .AddSource(TurnTelemetry.SourceName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter());
        }

        return services;
    }

    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPrometheusScrapingEndpoint("/metrics");
        return endpoints;
    }
}
