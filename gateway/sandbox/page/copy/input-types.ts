import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { scalarType } from './scalar-types';

/** The type of an operation's variables, and of every input object in it, as TypeScript. */
export function variablesTypes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  typeName: string,
): string {
  const declared = new Map<string, string>();
  const lines = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const name = variable.name.value;
    const type = inputTypeOf(schema, node);
    if (!type) return `  readonly ${name}?: unknown;`;
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    return `  readonly ${name}${optional ? '?' : ''}: ${written(type, declared)};`;
  });
  const body = lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('\n')}\n}`;
  return [`type ${typeName} = ${body};`, ...declared.values()].join('\n\n');
}

function inputTypeOf(
  schema: GraphQLSchema,
  node: NonNullable<OperationDefinitionNode['variableDefinitions']>[number]['type'],
): GraphQLInputType | undefined {
  const type = typeFromAST(schema, node);
  return isInput(type) ? type : undefined;
}

function isInput(type: unknown): type is GraphQLInputType {
  return type !== undefined && type !== null;
}

function written(type: GraphQLInputType, declared: Map<string, string>): string {
  if (isNonNullType(type)) return bare(type.ofType, declared);
  return `${bare(type, declared)} | null`;
}

function bare(type: GraphQLInputType, declared: Map<string, string>): string {
  if (isNonNullType(type)) return bare(type.ofType, declared);
  if (isListType(type)) return `readonly (${written(type.ofType, declared)})[]`;
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ');
  if (!isInputObjectType(type)) return scalarType(type.name);
  if (!declared.has(type.name)) {
    // The name is taken before its fields are written: an input may hold itself.
    declared.set(type.name, '');
    const lines = Object.values(type.getFields()).map((field) => {
      const optional = !isNonNullType(field.type) || field.defaultValue !== undefined;
      return `  readonly ${field.name}${optional ? '?' : ''}: ${written(field.type, declared)};`;
    });
    declared.set(type.name, `type ${type.name} = {\n${lines.join('\n')}\n};`);
  }
  return type.name;
}
