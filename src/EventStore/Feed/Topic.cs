namespace ServiceDesk.EventStore.Feed;

/// <summary>What a subscriber follows: one stream, or a name within a tenant.</summary>
internal readonly record struct Topic
{
    private Topic(string tenant, string? name, Guid stream) => (Tenant, Name, Stream) = (tenant, name, stream);

    public string Tenant { get; }

    public string? Name { get; }

    public Guid Stream { get; }

    public static Topic Of(StreamKey stream) => new(stream.Tenant, null, stream.Id);

    public static Topic Of(string tenant, string name) => new(tenant, name, default);
}
