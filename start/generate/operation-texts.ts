import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { Kind, type OperationDefinitionNode, print } from 'graphql';

/**
 * A plugin of graphql-codegen: the text of every operation as a constant that knows the types of its variables and answer.
 * It stands after typescript-operations, which makes those types.
 */
export const plugin: CodegenPlugin['plugin'] = (_schema, documents) => {
  const operations = documents.flatMap(({ document }) =>
    (document?.definitions ?? []).filter((node) => node.kind === Kind.OPERATION_DEFINITION),
  );
  return {
    prepend: ["import type { OperationText } from '../operation';\n"],
    content: operations.map(constant).join('\n\n'),
  };
};

function constant(operation: OperationDefinitionNode): string {
  const name = operation.name?.value;
  if (!name) throw new Error('an operation has no name');
  const types = `${name}${capital(operation.operation)}`;
  const variable = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const text = print(operation).replace(/[`\\]|\$\{/g, '\\$&');
  return `export const ${variable}: OperationText<${types}, ${types}Variables> = \`${text}\`;`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
