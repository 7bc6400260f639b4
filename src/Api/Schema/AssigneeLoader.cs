using ServiceDesk.Api.Security;
using ServiceDesk.GraphQL.DataLoaders;

namespace ServiceDesk.Api.Schema;

/// <summary>Whether people answer for units now, in one statement for each organisation.</summary>
public sealed class AssigneeLoader(StaffDirectory staff) : DataLoader<(string Organisation, string Unit, string Person), bool>
{
    protected override async Task<IReadOnlyDictionary<(string Organisation, string Unit, string Person), bool>> LoadBatchAsync(
        IReadOnlyList<(string Organisation, string Unit, string Person)> keys, CancellationToken cancellationToken)
    {
        var answering = new Dictionary<(string, string, string), bool>();
        foreach (var asked in keys.GroupBy(key => key.Organisation))
        {
            var found = await staff.AnsweringAsync(asked.Key, [.. asked.Select(key => (key.Unit, key.Person))], cancellationToken);
            foreach (var key in asked)
                answering[key] = found.Contains((key.Unit, key.Person));
        }
        return answering;
    }
}
