namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>What a payload tells of incremental delivery, in the format of graphql-js 17: <c>pending</c>, <c>incremental</c>, <c>completed</c>, <c>hasNext</c>.</summary>
internal sealed class Payload
{
    private readonly List<GraphQLError> _errors = [];
    private ResponseWriter? _pending;
    private ResponseWriter? _incremental;
    private ResponseWriter? _completed;

    /// <summary>The bytes of the parts that it holds.</summary>
    public long Bytes { get; private set; }

    public bool IsEmpty => _pending is null && _incremental is null && _completed is null;

    public void AddPending(PendingDelivery delivery)
    {
        var writer = BeginEntry(ref _pending, delivery.Id);
        writer.WriteRaw(",\"path\":"u8);
        writer.WriteAny(delivery.Path);
        if (delivery.Label is not null)
        {
            writer.WriteRaw(",\"label\":"u8);
            writer.WriteString(delivery.Label);
        }

        writer.WriteByte((byte)'}');
    }

    /// <param name="fragment">That whose path is nearest to the part's; the rest of the way is the subPath.</param>
    public void AddData(DeferredFragment fragment, DeferredPart part)
    {
        var writer = BeginEntry(ref _incremental, fragment.Id);
        if (part.Path.Count > fragment.Path.Count)
        {
            writer.WriteRaw(",\"subPath\":"u8);
            writer.WriteAny(part.Path.Skip(fragment.Path.Count));
        }

        writer.WriteRaw(",\"data\":"u8);
        part.MoveTo(writer);
        Bytes += part.Length;
        EndEntry(writer, part.Errors);
    }

    public void AddItems(ItemStream stream, IReadOnlyList<StreamedItem> items)
    {
        var writer = BeginEntry(ref _incremental, stream.Id);
        writer.WriteRaw(",\"items\":["u8);
        var errors = new List<GraphQLError>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                writer.WriteByte((byte)',');
            items[i].MoveTo(writer);
            Bytes += items[i].Length;
            errors.AddRange(items[i].Errors);
        }

        writer.WriteByte((byte)']');
        EndEntry(writer, errors);
    }

    /// <param name="errors">Why it could not be delivered; null or none when it was.</param>
    public void AddCompleted(PendingDelivery delivery, IReadOnlyList<GraphQLError>? errors) =>
        EndEntry(BeginEntry(ref _completed, delivery.Id), errors ?? []);

    /// <summary>Writes the members, without the braces around them.</summary>
    public void WriteTo(ResponseWriter writer, bool hasNext)
    {
        WriteSection(writer, "\"pending\":["u8, ref _pending);
        WriteSection(writer, "\"incremental\":["u8, ref _incremental);
        WriteSection(writer, "\"completed\":["u8, ref _completed);
        writer.WriteRaw("\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
    }

    public GraphQLResult ToResult(bool hasNext)
    {
        var writer = new ResponseWriter();
        writer.WriteByte((byte)'{');
        WriteTo(writer, hasNext);
        writer.WriteByte((byte)'}');
        return new GraphQLResult(writer, GraphQLOutcome.Executed, _errors) { HasNext = hasNext };
    }

    private static ResponseWriter BeginEntry(ref ResponseWriter? section, int id)
    {
        if (section is null)
            section = new ResponseWriter();
        else
            section.WriteByte((byte)',');
        section.WriteRaw("{\"id\":\""u8);
        section.WriteNumber(id);
        section.WriteByte((byte)'"');
        return section;
    }

    private void EndEntry(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(errors, writer);
            _errors.AddRange(errors);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteSection(ResponseWriter writer, ReadOnlySpan<byte> key, ref ResponseWriter? section)
    {
        if (section is null)
            return;
        writer.WriteRaw(key);
        writer.WriteRaw(section.Written.Span);
        writer.WriteRaw("],"u8);
        section.Dispose();
        section = null;
    }
}
