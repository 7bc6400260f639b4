namespace ServiceDesk.GraphQL.Validation;

/// <summary>How unlike two names are: the letters to add, remove, replace or swap with the next (the optimal string alignment distance). Another case alone counts as one.</summary>
internal static class NameDistance
{
    /// <param name="most">Beyond this the exact distance does not matter.</param>
    public static int Between(string left, string right, int most)
    {
        if (left == right)
            return 0;
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        var a = left.ToLowerInvariant();
        var b = right.ToLowerInvariant();
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > most)
                return most + 1;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
