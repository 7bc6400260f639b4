using System.Text.Json;

namespace ServiceDesk.PrivatePostgres;

/// <summary>What a host writes beside its lock, so that a second one can say who runs.</summary>
internal sealed record HostRecord(int ProcessId, string? Address)
{
    public static HostRecord? Read(DataFolderLayout layout)
    {
        try
        {
            return JsonSerializer.Deserialize<HostRecord>(File.ReadAllText(layout.HostFile));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(DataFolderLayout layout)
    {
        // Renamed into place, so that a reader never sees half a record.
        var draft = layout.HostFile + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(this));
        File.Move(draft, layout.HostFile, overwrite: true);
    }
}
