using System.Text;
using System.Text.RegularExpressions;

namespace ServiceDesk.PrivatePostgres;

/// <summary>The server's settings file: ours, then the caller's, then what nobody may change.</summary>
internal static partial class ServerSettings
{
    private static readonly KeyValuePair<string, string>[] Defaults =
    [
        new("password_encryption", "scram-sha-256"),
        // The values of a failing statement are people's data; the caller gets them in the error, the log does not.
        new("log_min_error_statement", "panic"),
        new("log_error_verbosity", "terse"),
        new("log_line_prefix", "%m [%p] "),
        new("log_checkpoints", "off"),
    ];

    public static string Text(PrivateServerOptions options, int port)
    {
        KeyValuePair<string, string>[] ours =
        [
            new("listen_addresses", "127.0.0.1"),
            new("port", port.ToString()),
            new("unix_socket_directories", ""),
        ];
        var text = new StringBuilder("# Written at every start; change PrivateServerOptions.Settings instead.\n");
        foreach (var (name, value) in Defaults.Concat(options.Settings).Concat(ours))
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        return text.ToString();
    }

    /// <summary>Throws when a setting would break the file or is not the caller's to choose.</summary>
    public static void Check(PrivateServerOptions options)
    {
        foreach (var (name, value) in options.Settings)
        {
            if (!NamePattern().IsMatch(name) || value.AsSpan().ContainsAny("\n\r\0\\"))
                throw new ArgumentException($"The PostgreSQL setting {name} = {value} is malformed.", nameof(options));
            if (name.ToLowerInvariant() is "listen_addresses" or "port" or "unix_socket_directories" or "data_directory")
                throw new ArgumentException($"The PostgreSQL setting {name} cannot be chosen.", nameof(options));
        }
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.]*$")]
    private static partial Regex NamePattern();
}
