using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Telemetry;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>From a document's text to what can be executed: parses and validates.</summary>
internal sealed class DocumentLoader(Schema schema, GraphQLOptions options)
{
    public PreparedDocument Load(string source)
    {
        try
        {
            var document = Parse(source);
            return new PreparedDocument(schema, document, Validate(document));
        }
        catch (GraphQLException e)
        {
            return new PreparedDocument(schema, null, [e.Error]);
        }
    }

    private DocumentNode Parse(string source)
    {
        using var span = EngineTelemetry.Source.StartActivity("graphql.parse");
        return Parser.ParseDocument(source, options.Parser, schema.Names);
    }

    private IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        using var span = EngineTelemetry.Source.StartActivity("graphql.validate");
        return DocumentValidator.Validate(schema, document, options);
    }
}
