using System.Security.Cryptography;
using System.Text;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Catalogue;

/// <summary>The streams of organisations' definitions: one per organisation, found by its key alone.</summary>
public static class OrganisationStreams
{
    /// <summary>The alias kept in mt_streams.</summary>
    public const string Type = "organisation";

    /// <summary>The stream of an organisation; its id is made from the key, so every process finds the same one.</summary>
    public static StreamKey Of(string organisation)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("organisation:" + organisation)).AsSpan(0, 16);
        // RFC 9562 section 5.8: version 8, an id made in a way of one's own.
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new StreamKey(organisation, new Guid(bytes, bigEndian: true));
    }
}
