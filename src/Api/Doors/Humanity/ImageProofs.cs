using System.Security.Cryptography;
using Npgsql;
using ServiceDesk.Api.Doors.Humanity.Pictures;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>Pictures of mixed letters and digits (K-04, F-08); another one is had by asking again (F-09). Each can be answered once.</summary>
internal sealed class ImageProofs(NpgsqlDataSource dataSource, KeyedHash hash, HumanitySettings settings, TimeProvider time)
{
    private const int Length = 6;
    private const int LeastDigits = 2;

    public async Task<ImagePuzzle> BeginAsync(string organisation, CancellationToken cancellation)
    {
        var (id, signs) = (Guid.NewGuid(), NewSigns());
        await using var insert = dataSource.CreateStatement("Doors/Humanity/insert_image.sql", organisation, id, Hashed(id, signs), time.GetUtcNow() + settings.ValidFor);
        await insert.ExecuteNonQueryAsync(cancellation);
        var png = SignPicture.Draw(signs, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
        return new ImagePuzzle(id.ToString("D"), $"data:image/png;base64,{Convert.ToBase64String(png)}", Length, (long)settings.ValidFor.TotalSeconds);
    }

    /// <summary>Whether the answer is the right one; null when there is no such picture any more. It is gone then in any case.</summary>
    public async Task<bool?> TakeAsync(string organisation, string image, string answer, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(image, "D", out var id))
            return null;
        await using var take = dataSource.CreateStatement("Doors/Humanity/take_image.sql", organisation, id, Hashed(id, Typed(answer)), time.GetUtcNow());
        return (bool?)await take.ExecuteScalarAsync(cancellation);
    }

    /// <summary>As it is drawn: capitals and Latin digits, without what people put between.</summary>
    internal static string Typed(string answer) => string.Concat(Digits.ToLatin(answer).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private byte[] Hashed(Guid id, string signs) => hash.Of("image", $"{id}", signs);

    /// <summary>Letters and digits in any order, of both at least two.</summary>
    private static string NewSigns()
    {
        var digits = RandomNumberGenerator.GetInt32(LeastDigits, Length - 1);
        var signs = (RandomNumberGenerator.GetString(Glyphs.Digits, digits) + RandomNumberGenerator.GetString(Glyphs.Letters, Length - digits)).ToCharArray();
        RandomNumberGenerator.Shuffle<char>(signs);
        return new string(signs);
    }
}
