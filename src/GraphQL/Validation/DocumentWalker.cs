using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>Walks a document once, keeps track of types and hands every node to the rules that look at its kind. Recursion is bounded by the parser's nesting limit.</summary>
internal sealed class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly ValidationRule[] _rules;
    private readonly RuleSet _byMethod;
    private DefinitionUsage _usage = new();

    public DocumentWalker(ValidationContext context, ValidationRule[] rules)
    {
        _context = context;
        _rules = rules;
        _byMethod = new RuleSet(rules);
        foreach (var rule in rules)
            rule.Context = context;
    }

    public void Walk()
    {
        foreach (var rule in _rules)
            rule.EnterDocument(_context.Document);
        foreach (var definition in _context.Document.Definitions)
        {
            _usage = _context.UsageOf(definition);
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Walk(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Walk(fragment);
                    break;
            }
        }

        foreach (var rule in _rules)
            rule.LeaveDocument(_context.Document);
    }

    private void Walk(OperationDefinitionNode operation)
    {
        var location = operation.Kind switch
        {
            OperationKind.Query => DirectiveLocation.Query,
            OperationKind.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        };
        foreach (var rule in _byMethod.With(RuleMethod.EnterOperation))
            rule.EnterOperation(operation);
        foreach (var variable in operation.Variables)
            Walk(variable);
        Walk(operation.Directives, location);
        Walk(operation.SelectionSet, _context.RootType(operation.Kind));
    }

    private void Walk(VariableDefinitionNode definition)
    {
        var type = TypeReferences.Resolve(_context.Schema, definition.Type);
        foreach (var rule in _byMethod.With(RuleMethod.EnterVariableDefinition))
            rule.EnterVariableDefinition(definition, type);
        var named = definition.Type;
        while (named is not NamedTypeNode)
            named = named is ListTypeNode list ? list.ItemType : ((NonNullTypeNode)named).InnerType;
        foreach (var rule in _byMethod.With(RuleMethod.EnterNamedType))
            rule.EnterNamedType((NamedTypeNode)named);
        if (definition.DefaultValue is not null)
            WalkWhole(definition.DefaultValue, type is { IsInput: true } ? type : null, hasDefault: false);
        Walk(definition.Directives, DirectiveLocation.VariableDefinition);
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        foreach (var rule in _byMethod.With(RuleMethod.EnterFragment))
            rule.EnterFragment(fragment);
        WalkCondition(fragment.TypeCondition);
        Walk(fragment.Directives, DirectiveLocation.FragmentDefinition);
        Walk(fragment.SelectionSet, _context.FindComposite(fragment.TypeCondition));
    }

    private void Walk(SelectionSetNode set, NamedType? parent)
    {
        foreach (var rule in _byMethod.With(RuleMethod.EnterSelectionSet))
            rule.EnterSelectionSet(set, parent);
        foreach (var selection in set.Selections)
        {
            _context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field:
                    Walk(field, parent);
                    break;
                case InlineFragmentNode inline:
                    foreach (var rule in _byMethod.With(RuleMethod.EnterInlineFragment))
                        rule.EnterInlineFragment(inline);
                    if (inline.TypeCondition is not null)
                        WalkCondition(inline.TypeCondition);
                    Walk(inline.Directives, DirectiveLocation.InlineFragment);
                    Walk(inline.SelectionSet, inline.TypeCondition is null ? parent : _context.FindComposite(inline.TypeCondition));
                    break;
                case FragmentSpreadNode spread:
                    _usage.Spreads.Add(spread);
                    foreach (var rule in _byMethod.With(RuleMethod.EnterFragmentSpread))
                        rule.EnterFragmentSpread(spread);
                    Walk(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
            }
        }
    }

    private void Walk(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null
            : MetaFields.Find(_context.Schema, parent, field.Name.Value) ?? (parent as FieldsType)?.FindField(field.Name.Value);
        _context.Field = definition;
        foreach (var rule in _byMethod.With(RuleMethod.EnterField))
            rule.EnterField(field);
        Walk(field.Arguments, new ArgumentOwner(parent, field.Name.Value, IsDirective: false), definition?.Arguments, field.Location);
        Walk(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
            Walk(field.SelectionSet, definition?.Type.Named is { IsComposite: true } composite ? composite : null);
    }

    private void Walk(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
            return;
        foreach (var rule in _byMethod.With(RuleMethod.EnterDirectives))
            rule.EnterDirectives(directives, location);
        foreach (var directive in directives)
            Walk(directive.Arguments, new ArgumentOwner(null, directive.Name.Value, IsDirective: true), _context.Schema.FindDirective(directive.Name.Value)?.Arguments, directive.Location);
    }

    private void Walk(ImmutableArray<ArgumentNode> arguments, ArgumentOwner owner, ImmutableArray<InputValueDefinition>? known, SourceLocation at)
    {
        if (arguments.IsEmpty && known is null or { IsEmpty: true })
            return;
        foreach (var rule in _byMethod.With(RuleMethod.EnterArguments))
            rule.EnterArguments(arguments, owner, known, at);
        foreach (var argument in arguments)
        {
            var definition = known is null ? null : Find(known.Value, argument.Name.Value);
            WalkWhole(argument.Value, definition?.Type, definition?.DefaultValue is not null);
        }
    }

    private static InputValueDefinition? Find(ImmutableArray<InputValueDefinition> known, string name)
    {
        foreach (var definition in known)
        {
            if (definition.Name == name)
                return definition;
        }

        return null;
    }

    private void WalkWhole(ValueNode value, GraphQLType? type, bool hasDefault)
    {
        foreach (var rule in _byMethod.With(RuleMethod.EnterValue))
            rule.EnterValue(value, type);
        Walk(value, type, hasDefault, null);
    }

    private void Walk(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _usage.Variables.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                // A list where no list is expected has no type for its items.
                var itemType = (type?.Nullable as ListType)?.Item;
                foreach (var item in list.Items)
                    Walk(item, itemType, false, null);
                break;
            case ObjectValueNode map:
                foreach (var rule in _byMethod.With(RuleMethod.EnterObjectValue))
                    rule.EnterObjectValue(map);
                var input = type?.Named as InputObjectType;
                foreach (var field in map.Fields)
                {
                    var definition = input?.FindField(field.Name.Value);
                    Walk(field.Value, definition?.Type, definition?.DefaultValue is not null, input is { IsOneOf: true } ? input : null);
                }

                break;
        }
    }

    private void WalkCondition(NamedTypeNode condition)
    {
        foreach (var rule in _byMethod.With(RuleMethod.EnterNamedType))
            rule.EnterNamedType(condition);
    }
}
