using System.Security.Cryptography;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Files;

/// <summary>What every store of contents does.</summary>
internal static class ContentStoreContract
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Contents of one byte, of several buffers, and of several parts of a bucket come back whole and from any offset, once for many puts, and not after they were deleted.</summary>
    public static async Task HoldAsync(IContentStore store)
    {
        foreach (var size in new[] { 1, 200_000, 5 * Megabyte, 11 * Megabyte + 7 })
        {
            var bytes = RandomNumberGenerator.GetBytes(size);
            var key = new ContentKey("kaums", Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Null(await store.OpenReadAsync(key, 0, default));
            for (var time = 0; time < 2; time++)
                await PutAsync(store, key, bytes);
            foreach (var offset in new[] { 0, size / 3, size - 1 })
                Assert.True((await ReadAsync(store, key, offset)).SequenceEqual(bytes.Skip(offset)), $"{size} from {offset}");
            // Whoever needs only a beginning stops there.
            await using (var part = await store.OpenReadAsync(key, 0, default))
                Assert.Equal(bytes[0], part!.ReadByte());
            Assert.Null(await store.OpenReadAsync(key with { Organisation = "kerman" }, 0, default));

            await store.DeleteAsync(key, default);
            await store.DeleteAsync(key, default);
            Assert.Null(await store.OpenReadAsync(key, 0, default));
        }
    }

    /// <summary>Many at once, of the same bytes too.</summary>
    public static async Task HoldForManyAsync(IContentStore store)
    {
        var contents = Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetBytes(100_000)).ToList();
        var keys = contents.Select(bytes => new ContentKey("kaums", Convert.ToHexStringLower(SHA256.HashData(bytes)))).ToList();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => PutAsync(store, keys[index % 5], contents[index % 5])));
        for (var index = 0; index < 5; index++)
            Assert.Equal(contents[index], await ReadAsync(store, keys[index], 0));
    }

    /// <summary>A key that is none names nothing, whatever it would lead to.</summary>
    public static async Task RefuseAsync(IContentStore store)
    {
        foreach (var key in new[] { new ContentKey("../kaums", new string('a', 64)), new ContentKey("kaums", "../" + new string('a', 61)), new ContentKey("", new string('a', 64)) })
            await Assert.ThrowsAsync<ArgumentException>(async () => await store.OpenReadAsync(key, 0, default));
    }

    private static async Task PutAsync(IContentStore store, ContentKey key, byte[] bytes)
    {
        var file = Path.Combine(TestFolder.Of("incoming"), $"{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(file, bytes);
        await store.PutAsync(key, file, default);
        File.Delete(file);
    }

    private static async Task<byte[]> ReadAsync(IContentStore store, ContentKey key, long offset)
    {
        await using var content = (await store.OpenReadAsync(key, offset, default))!;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }
}
