import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, print } from 'graphql';

/**
 * A plugin of graphql-codegen: the text of every operation as a constant that knows the types of its variables and answer.
 * It stands after typescript-operations, which makes those types.
 */
export const plugin: CodegenPlugin['plugin'] = (_schema, documents) => {
  const constants = documents.flatMap(({ document }) => {
    const nodes = document?.definitions ?? [];
    const fragments = nodes.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    return nodes
      .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => constant(operation, fragments));
  });
  return {
    prepend: ["import type { OperationText } from '../operation';\n"],
    content: constants.join('\n\n'),
  };
};

/** A file with one operation has its fragments beside it; where there are more, each would bring the others' along. */
function constant(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): string {
  const name = operation.name?.value;
  if (!name) throw new Error('an operation has no name');
  const types = `${name}${capital(operation.operation)}`;
  const variable = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const text = [operation, ...fragments]
    .map(print)
    .join('\n\n')
    .replace(/[`\\]|\$\{/g, '\\$&');
  return `export const ${variable}: OperationText<${types}, ${types}Variables> = \`${text}\`;`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
