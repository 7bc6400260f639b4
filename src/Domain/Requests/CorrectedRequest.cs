using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ServiceDesk.Domain.Requests;

/// <summary>The refused request of the same applicant in whose place a submission comes (K-30, K-36).</summary>
/// <param name="RequestId">The refused request.</param>
/// <param name="TrackingCode">Its code.</param>
public sealed record CorrectedRequest(Guid RequestId, string TrackingCode)
{
    /// <summary>
    /// The id of the one request that may come in the place of a refused one. It is made from the refused one's, so that of
    /// two corrections at the same moment the store takes one and refuses the other. Where corrections were withdrawn, it is
    /// made from the last of them: what a person took back stands in nobody's place.
    /// </summary>
    /// <param name="refused">The refused request.</param>
    /// <param name="withdrawn">Its corrections that were withdrawn.</param>
    public static Guid PlaceOf(Guid refused, IReadOnlySet<Guid> withdrawn)
    {
        var place = SuccessorOf(refused);
        while (withdrawn.Contains(place))
        {
            place = SuccessorOf(place);
        }

        return place;
    }

    private static Guid SuccessorOf(Guid refused)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> named = stackalloc byte[32];
        "in the place of:"u8.CopyTo(named);
        refused.TryWriteBytes(named[16..], bigEndian: true, out _);
        SHA256.HashData(named, hash);

        // RFC 9562, version 8: an id that is made in a way of one's own.
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)(BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF | 0x8000));
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
