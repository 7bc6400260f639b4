namespace ServiceDesk.Api.Files.Formats;

/// <summary>What whoever opens a file can be made to unpack, whatever the file's own size.</summary>
internal static class FormatLimits
{
    /// <summary>Pixels of one side of an image: A0 at 600 dots an inch.</summary>
    public const uint LongestSide = 30_000;

    /// <summary>Pixels of an image, or of a page of one.</summary>
    public const long MostPixels = 150_000_000;

    /// <summary>Pages of a TIFF.</summary>
    public const int MostPages = 500;

    /// <summary>Entries of an archive.</summary>
    public const int MostEntries = 2_000;

    /// <summary>Bytes of all entries of an archive together, unpacked.</summary>
    public const long MostUnpacked = 200 * 1024 * 1024;

    /// <summary>Unpacked bytes for each byte of an archive; text seldom comes to more than 20.</summary>
    public const long HighestRatio = 100;

    public static bool IsTooLarge(long width, long height) => width > LongestSide || height > LongestSide || width * height > MostPixels;
}
