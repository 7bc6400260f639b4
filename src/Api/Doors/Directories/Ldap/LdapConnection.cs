using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>
/// A connection to a directory: the few operations of LDAP (RFC 4511) that signing in needs, one at a time. Every wait ends
/// with its token. Referrals are not followed: a password goes to no server that the settings do not name.
/// </summary>
internal sealed class LdapConnection : IAsyncDisposable
{
    private const int Version = 3;
    private const int LongestMessage = 1 << 20;
    private const string StartTls = "1.3.6.1.4.1.1466.20037";

    private readonly LdapServer server;
    private readonly TcpClient client = new() { NoDelay = true };
    private Stream? stream;
    private int lastId;

    private LdapConnection(LdapServer server) => this.server = server;

    /// <exception cref="LdapException">The directory cannot be reached, or is not who it should be.</exception>
    public static async Task<LdapConnection> OpenAsync(LdapServer server, CancellationToken cancellation)
    {
        var connection = new LdapConnection(server);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (Exception failure)
        {
            await connection.DisposeAsync();
            if (IsOutage(failure))
                throw connection.Outage(failure);
            throw;
        }
    }

    /// <summary>Shows a password for an entry.</summary>
    /// <param name="name">The entry's distinguished name.</param>
    /// <param name="password">Not empty: a directory takes an empty one for nobody's and says yes (RFC 4513, 5.1.2).</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What the directory says; the connection acts for the entry after <see cref="LdapResult.Success"/>.</returns>
    public async Task<LdapResult> BindAsync(string name, string password, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(password);
        return await AskAsync(writer =>
        {
            using (writer.PushSequence(Operation(0)))
            {
                writer.WriteInteger(Version);
                Write(writer, name);
                Write(writer, password, new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        }, async () => Result(await ReceiveAsync(cancellation), 1), cancellation);
    }

    /// <summary>The entries that a filter finds, at most so many as asked for.</summary>
    /// <param name="from">The distinguished name of the entry it begins at.</param>
    /// <param name="scope">How far it looks.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="values">The values of the filter's parameters.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="attributes">What is wanted of them.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<LdapEntry>> SearchAsync(
        string from, LdapScope scope, LdapFilter filter, IReadOnlyDictionary<string, string> values, int most, IReadOnlyList<string> attributes, CancellationToken cancellation) =>
        AskAsync(
            writer =>
            {
                using (writer.PushSequence(Operation(3)))
                {
                    Write(writer, from);
                    writer.WriteEnumeratedValue(scope);
                    writer.WriteEnumeratedValue(AliasDereferencing.Never);
                    writer.WriteInteger(most);
                    writer.WriteInteger(0);
                    writer.WriteBoolean(false);
                    filter.Write(writer, values);
                    using (writer.PushSequence())
                        foreach (var attribute in attributes)
                            Write(writer, attribute);
                }
            },
            () => EntriesAsync(scope, most, cancellation),
            cancellation);

    public async ValueTask DisposeAsync()
    {
        if (stream is not null)
            await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        await client.ConnectAsync(server.Host, server.Port, cancellation);
        stream = client.GetStream();
        if (server.Security == LdapSecurity.StartTls)
            await StartTlsAsync(cancellation);
        if (server.Security != LdapSecurity.None)
            stream = await SecureAsync(stream, cancellation);
    }

    private async Task StartTlsAsync(CancellationToken cancellation)
    {
        await SendAsync(writer =>
        {
            using (writer.PushSequence(Operation(23)))
                Write(writer, StartTls, new Asn1Tag(TagClass.ContextSpecific, 0));
        }, cancellation);
        if (Result(await ReceiveAsync(cancellation), 24) is not LdapResult.Success and var refused)
            throw new LdapException($"The directory {server.Host} starts no TLS: result {(int)refused}.");
        // Nothing that came before TLS may be taken for what came within it.
        if (client.Available > 0)
            throw new LdapException($"The directory {server.Host} went on without TLS.");
    }

    private async Task<SslStream> SecureAsync(Stream plain, CancellationToken cancellation)
    {
        var secured = new SslStream(plain);
        try
        {
            await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host, CertificateChainPolicy = TrustedAuthorities.Policy(server.Authorities) }, cancellation);
            return secured;
        }
        catch
        {
            await secured.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a request and reads its answer; a connection that failed once is worth nothing any more.</summary>
    private async Task<T> AskAsync<T>(Action<AsnWriter> operation, Func<Task<T>> answer, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(operation, cancellation);
            return await answer();
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            throw Outage(failure);
        }
    }

    private async Task SendAsync(Action<AsnWriter> operation, CancellationToken cancellation)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(++lastId);
            operation(writer);
        }
        await stream!.WriteAsync(writer.Encode(), cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>The next message to the last request, up to its operation.</summary>
    private async Task<AsnReader> ReceiveAsync(CancellationToken cancellation)
    {
        var reader = new AsnReader(await ReadAsync(cancellation), AsnEncodingRules.BER);
        // A message of the number 0 says that the directory ends the connection (RFC 4511, 4.4.1).
        return reader.TryReadInt32(out var id) && id == lastId ? reader : throw new LdapException($"The directory {server.Host} ended the connection, or answered something else.");
    }

    /// <summary>The content of the next message: its length comes before it.</summary>
    private async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var start = new byte[2];
        await stream!.ReadExactlyAsync(start, cancellation);
        var length = (int)start[1];
        if (length >= 0x80)
        {
            var (more, bytes) = (length & 0x7f, new byte[sizeof(int)]);
            if (more is 0 or > sizeof(int))
                throw TooLong;
            await stream.ReadExactlyAsync(bytes.AsMemory(sizeof(int) - more), cancellation);
            length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        }
        if (length is < 0 or > LongestMessage)
            throw TooLong;
        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private async Task<IReadOnlyList<LdapEntry>> EntriesAsync(LdapScope scope, int most, CancellationToken cancellation)
    {
        const int EntryOperation = 4, DoneOperation = 5;
        var entries = new List<LdapEntry>();
        while (true)
        {
            var message = await ReceiveAsync(cancellation);
            switch (message.PeekTag().TagValue)
            {
                case EntryOperation:
                    entries.Add(Entry(message.ReadSequence(Operation(EntryOperation))));
                    break;
                case DoneOperation:
                    var result = Result(message, DoneOperation);
                    // One entry may be gone; the place below which all are looked for may not.
                    return result is LdapResult.Success or LdapResult.SizeLimitExceeded || (result == LdapResult.NoSuchObject && scope == LdapScope.Base)
                        ? [.. entries.Take(most)]
                        : throw new LdapException($"The directory {server.Host} refuses a search: result {(int)result}.");
            }
        }
    }

    private static LdapEntry Entry(AsnReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ReadOctetString());
        var attributes = new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.OrdinalIgnoreCase);
        var list = reader.ReadSequence();
        while (list.HasData)
        {
            var attribute = list.ReadSequence();
            var type = Encoding.UTF8.GetString(attribute.ReadOctetString());
            var (values, set) = (new List<byte[]>(), attribute.ReadSetOf(skipSortOrderValidation: true));
            while (set.HasData)
                values.Add(set.ReadOctetString());
            attributes[type] = values;
        }
        return new LdapEntry(name, attributes);
    }

    private static LdapResult Result(AsnReader message, int operation) => message.ReadSequence(Operation(operation)).ReadEnumeratedValue<LdapResult>();

    private static Asn1Tag Operation(int number) => new(TagClass.Application, number);

    private static void Write(AsnWriter writer, string text, Asn1Tag? tag = null) => writer.WriteOctetString(Encoding.UTF8.GetBytes(text), tag);

    private LdapException TooLong => new($"The directory {server.Host} answers at too great a length.");

    private LdapException Outage(Exception cause) => new($"The directory {server.Host}:{server.Port} cannot be asked: {cause.Message}", cause);

    private static bool IsOutage(Exception failure) => failure is IOException or SocketException or AuthenticationException or AsnContentException;

    private enum AliasDereferencing
    {
        Never = 0,
    }
}
