using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ServiceDesk.Api.Files.Stores;

/// <summary>Contents in a bucket, under the same paths as in a folder. What is sent is signed with its SHA-256, which the server checks.</summary>
public sealed class S3ContentStore : IContentStore, IDisposable
{
    private readonly S3Settings settings;
    private readonly AmazonS3Client client;

    public S3ContentStore(S3Settings settings)
    {
        this.settings = settings;
        var config = new AmazonS3Config
        {
            AuthenticationRegion = settings.Region,
            ForcePathStyle = settings.PathStyle,
            // Checksums in trailers are Amazon's alone; others refuse them.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
        };
        if (settings.Url is { } url)
            config.ServiceURL = url.ToString();
        else
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        client = settings.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, settings.SecretKey), config) : new AmazonS3Client(config);
    }

    public Task PutAsync(ContentKey key, string localFile, CancellationToken cancellation) => DoAsync(async () =>
    {
        await using var file = new FileStream(localFile, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        if (await LengthAsync(key, cancellation) == file.Length)
            return;
        if (file.Length <= settings.PartSize)
            await PutWholeAsync(key, file, cancellation);
        else
            await PutInPartsAsync(key, file, cancellation);
    });

    public Task<Stream?> OpenReadAsync(ContentKey key, long offset, CancellationToken cancellation) => DoAsync(async () =>
    {
        try
        {
            var request = new GetObjectRequest { BucketName = settings.Name, Key = NameOf(key), ByteRange = offset == 0 ? null : new Amazon.S3.Model.ByteRange($"bytes={offset}-") };
            return (await client.GetObjectAsync(request, cancellation)).ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return (Stream?)null;
        }
    });

    public Task DeleteAsync(ContentKey key, CancellationToken cancellation) => DoAsync(() => client.DeleteObjectAsync(settings.Name, NameOf(key), cancellation));

    public void Dispose() => client.Dispose();

    /// <summary>How long the content is that is kept; null when there is none. A bucket shows nothing half written.</summary>
    private async Task<long?> LengthAsync(ContentKey key, CancellationToken cancellation)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(settings.Name, NameOf(key), cancellation)).ContentLength;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private Task PutWholeAsync(ContentKey key, FileStream file, CancellationToken cancellation) => client.PutObjectAsync(
        new PutObjectRequest { BucketName = settings.Name, Key = NameOf(key), InputStream = file, AutoCloseStream = false, UseChunkEncoding = false },
        cancellation);

    private async Task PutInPartsAsync(ContentKey key, FileStream file, CancellationToken cancellation)
    {
        var upload = (await client.InitiateMultipartUploadAsync(settings.Name, NameOf(key), cancellation)).UploadId;
        try
        {
            var parts = new List<PartETag>();
            for (var offset = 0L; offset < file.Length; offset += settings.PartSize)
                parts.Add(await PutPartAsync(key, upload, parts.Count + 1, file, offset, cancellation));
            await client.CompleteMultipartUploadAsync(new() { BucketName = settings.Name, Key = NameOf(key), UploadId = upload, PartETags = parts }, cancellation);
        }
        catch
        {
            // What was sent so far would be kept, and paid for.
            await client.AbortMultipartUploadAsync(settings.Name, NameOf(key), upload, CancellationToken.None);
            throw;
        }
    }

    private async Task<PartETag> PutPartAsync(ContentKey key, string upload, int number, FileStream file, long offset, CancellationToken cancellation)
    {
        var length = Math.Min(settings.PartSize, file.Length - offset);
        file.Position = offset;
        var request = new UploadPartRequest { BucketName = settings.Name, Key = NameOf(key), UploadId = upload, PartNumber = number, InputStream = file, PartSize = length, UseChunkEncoding = false };
        return new PartETag(number, (await client.UploadPartAsync(request, cancellation)).ETag);
    }

    private string NameOf(ContentKey key) => settings.Prefix + key.Path;

    private static Task DoAsync(Func<Task> act) => DoAsync(async () =>
    {
        await act();
        return true;
    });

    private static async Task<T> DoAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new ContentStoreUnavailableException($"The bucket could not be used: {(failure as AmazonServiceException)?.ErrorCode ?? failure.GetType().Name}", failure);
        }
    }
}
