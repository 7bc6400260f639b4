namespace ServiceDesk.Bench.Load;

/// <summary>What the load process is to send.</summary>
/// <param name="Port">The port on this machine.</param>
/// <param name="Request">The bytes of the request, see <see cref="HttpPost.ToBytes"/>.</param>
/// <param name="Connections">Over how many connections at the same time, each sending its next request when it has the answer.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Requests">How often at most, over each connection.</param>
internal sealed record LoadOrder(int Port, byte[] Request, int Connections, double Seconds, int Requests = int.MaxValue);
