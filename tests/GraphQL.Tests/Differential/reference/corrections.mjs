// Where graphql-js does not do what the specification of September 2025 says, it is corrected here, so that the test itself needs no exceptions.
import {
  getNullableType, GraphQLError, GraphQLFloat, isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType, Kind, SchemaMetaFieldDef, TypeInfo,
  TypeMetaFieldDef, TypeNameMetaFieldDef, ValidationContext, valueFromASTUntyped, visit,
} from 'graphql';

// Section 2.4: a selection set holds at least one selection.
export const parser = { allowEmptySelectionSets: false };

// Section 3.5.2: a value that no finite double can stand for must be refused; graphql-js reads the literal 1e400 as infinity.
const coerceFloatLiteral = GraphQLFloat.coerceInputLiteral;
GraphQLFloat.coerceInputLiteral = (literal) => {
  const value = coerceFloatLiteral(literal);
  if (!Number.isFinite(value)) {
    throw new GraphQLError(`Float cannot represent ${literal.value}.`, { nodes: literal });
  }
  return value;
};

// Section 2.10: the description of a variable is no value; graphql-js checks it as if it were one of the variable's type.
export const withoutVariableDescriptions = (document) => visit(document, {
  [Kind.VARIABLE_DEFINITION]: ({ description, ...definition }) => (description ? definition : undefined),
});

// Section 5.3.2: fields merge when their arguments are the same; graphql-js compares how the values are written, so a block string never is the same as a plain one.
export const withPlainStrings = (document) => visit(document, {
  [Kind.STRING]: (value) => (value.block ? { ...value, block: false } : undefined),
});

// Section 6.3.2: a condition is true or not, and a variable that is null is not; graphql-js refuses it (the variable's own default is what lets it stand there).
export const withoutNullConditions = (document, variables) => visit(document, {
  [Kind.DIRECTIVE]: (directive) => {
    const [condition] = directive.arguments ?? [];
    return ['skip', 'include'].includes(directive.name.value) && condition?.value.kind === Kind.VARIABLE && variables?.[condition.value.name.value] === null
      ? { ...directive, arguments: [{ ...condition, value: { kind: Kind.BOOLEAN, value: false } }] }
      : undefined;
  },
});

// Section 5.8.5: a nullable variable cannot be the field of a oneOf input; graphql-js overlooks it where the input itself must not be null.
const { getVariableUsages } = ValidationContext.prototype;
ValidationContext.prototype.getVariableUsages = function (node) {
  return getVariableUsages.call(this, node).map((usage) => ({ ...usage, parentType: getNullableType(usage.parentType) }));
};

// The arguments of an unknown directive have no types; graphql-js takes those of the field around it.
const { enter } = TypeInfo.prototype;
TypeInfo.prototype.enter = function (node) {
  enter.call(this, node);
  if (node.kind === Kind.DIRECTIVE) {
    this._directive ??= { args: [] };
  }
};

export function correctSchema(schema) {
  for (const type of Object.values(schema.getTypeMap())) {
    // Section 5.3.2: meta-fields have a type, too, with which another field under their name may conflict. (Unions have no fields to correct, so __typename has no alias there.)
    if (isObjectType(type) || isInterfaceType(type)) {
      const metaFields = type === schema.getQueryType() ? [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef] : [TypeNameMetaFieldDef];
      metaFields.forEach((field) => Object.defineProperty(type.getFields(), field.name, { value: field, enumerable: false }));
    }
    // What scalars without code of their own make of variables within a list or object is not specified; this is what graphql-js does for scalars that read literals in the way of version 17.
    if (isScalarType(type) && !isSpecifiedScalarType(type)) {
      type.coerceInputLiteral = (literal) => valueFromASTUntyped(literal);
    }
  }
  return schema;
}
