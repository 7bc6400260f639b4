using System.Text.RegularExpressions;

namespace ServiceDesk.Domain.Text;

/// <summary>E-mail addresses.</summary>
public static partial class EmailAddress
{
    /// <summary>Whether it looks like one: one @ with something before it and a domain with a dot after it. Whether mail arrives only mail can tell.</summary>
    public static bool IsOne(string text) => Address().IsMatch(text);

    /// <summary>Whether the address is in one of these domains, or in a part of one.</summary>
    public static bool IsIn(string address, IEnumerable<string> domains)
    {
        var own = address[(address.LastIndexOf('@') + 1)..];
        return domains.Any(domain => own.Equals(domain, StringComparison.OrdinalIgnoreCase) || own.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("^[^@\\s]{1,64}@[^@\\s.]+([.][^@\\s.]+)+$")]
    private static partial Regex Address();
}
