using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Those who take messages, in the order in which they are asked.</summary>
/// <param name="all">In their order.</param>
internal sealed class MessageProviders(IReadOnlyList<IMessageProvider> all)
{
    /// <summary>What is sent by somebody, with whom is asked first.</summary>
    public IReadOnlyList<(MessageChannel Channel, IMessageProvider First)> Channels { get; } =
        [.. Enum.GetValues<MessageChannel>().SelectMany(channel => all.Where(provider => provider.Sends(channel)).Take(1).Select(first => (channel, first)))];

    /// <summary>All of them asked one after the other take so long at the most.</summary>
    public TimeSpan Timeout { get; } = all.Aggregate(TimeSpan.Zero, (sum, provider) => sum + provider.Timeout);

    public IReadOnlyList<string> Names { get; } = [.. all.Select(provider => provider.Name)];

    /// <summary>The provider of this name; null when it is no longer set.</summary>
    public IMessageProvider? Find(string name) => all.FirstOrDefault(provider => provider.Name == name);

    /// <summary>Who is asked when this one has surely not taken a message; null when nobody is.</summary>
    public IMessageProvider? After(IMessageProvider provider, MessageChannel channel) =>
        all.SkipWhile(other => other != provider).Skip(1).FirstOrDefault(other => other.Sends(channel));
}
