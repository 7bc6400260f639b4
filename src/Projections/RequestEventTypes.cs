using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections;

/// <summary>The contracts of the domain's events, as the store reads and writes them.</summary>
public static class RequestEventTypes
{
    public static EventTypes Create()
    {
        var types = new EventTypes();
        foreach (var contract in RequestEventContracts.All.Concat(CatalogueEventContracts.All).Concat(AccountEventContracts.All))
            types.Map(contract.Name, contract.TypeInfo);
        return types;
    }
}
