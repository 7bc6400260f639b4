using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries.Http;

/// <summary>
/// Asks a registry over HTTP: again after a failure, and not at all for a while where it keeps failing, so that a dead
/// registry costs nobody a long wait. Neither the person's data nor the registry's key gets into a log or a trace from here.
/// </summary>
internal sealed class HttpRegistry : IRegistry, IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly string key;
    private readonly HttpRegistrySettings settings;
    private readonly ILogger<HttpRegistry> logger;
    private readonly HttpClient client;
    private readonly ResiliencePipeline<RegistryAnswer> pipeline;

    public HttpRegistry(string key, HttpRegistrySettings settings, TimeProvider time, ILogger<HttpRegistry> logger)
    {
        (this.key, this.settings, this.logger) = (key, settings, logger);
        // No redirects: the address is the one of the settings. No propagator: its spans would have the address.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
        pipeline = Pipeline(settings, time);
    }

    public async Task<RegistryAnswer> AskAsync(RegistryQuestion question, CancellationToken cancellation)
    {
        try
        {
            var answer = await pipeline.ExecuteAsync(async token => await AskOnceAsync(question, token), cancellation);
            if (answer.Verdict == RegistryVerdict.Unavailable)
                logger.LogWarning("The registry {Registry} gave no answer that can be read", key);
            return answer;
        }
        catch (BrokenCircuitException)
        {
            logger.LogWarning("The registry {Registry} has failed so often that it is left alone for a while", key);
        }
        catch (TimeoutRejectedException)
        {
            logger.LogWarning("The registry {Registry} did not answer within {Timeout}", key, settings.Timeout);
        }
        catch (HttpRequestException failure)
        {
            logger.LogWarning("The registry {Registry} could not be asked: {Reason}", key, failure.HttpRequestError);
        }
        catch (IOException failure)
        {
            logger.LogError("The key of the registry {Registry} could not be read: {Reason}", key, failure.Message);
        }
        return RegistryAnswer.Unavailable;
    }

    public void Dispose() => client.Dispose();

    private async Task<RegistryAnswer> AskOnceAsync(RegistryQuestion question, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(settings.Method, RegistryTemplate.Fill(settings.Url, question, Uri.EscapeDataString));
        if (settings.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(RegistryTemplate.Fill(body, question, RegistryTemplate.EscapeFor(settings.ContentType))));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(settings.ContentType);
        }
        var secret = settings.SecretFile is { } file ? (await File.ReadAllTextAsync(file, cancellation)).Trim() : "";
        foreach (var (name, value) in settings.Headers)
            request.Headers.TryAddWithoutValidation(name, value.Replace("{secret}", secret, StringComparison.Ordinal));
        using var answer = await client.SendAsync(request, cancellation);
        return settings.Answer.Find((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation), question);
    }

    private static ResiliencePipeline<RegistryAnswer> Pipeline(HttpRegistrySettings settings, TimeProvider time)
    {
        var failed = new PredicateBuilder<RegistryAnswer>()
            .Handle<HttpRequestException>().Handle<TimeoutRejectedException>().HandleResult(answer => answer.Verdict == RegistryVerdict.Unavailable);
        var builder = new ResiliencePipelineBuilder<RegistryAnswer> { TimeProvider = time };
        if (settings.Attempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions<RegistryAnswer>
            {
                ShouldHandle = failed,
                MaxRetryAttempts = settings.Attempts - 1,
                Delay = settings.Delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<RegistryAnswer>
            {
                ShouldHandle = failed,
                FailureRatio = 0.5,
                MinimumThroughput = settings.CircuitFailures,
                SamplingDuration = settings.CircuitWithin,
                BreakDuration = settings.CircuitBreak,
            })
            .AddTimeout(settings.Timeout)
            .Build();
    }
}
