import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * graphql 16 does not validate an operation whose root type the schema lacks: it lets every field pass.
 * In a view without mutations every mutation is therefore refused here, known or unknown alike.
 */
export const rootTypeExists: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation)) {
      context.reportError(
        new GraphQLError(`The schema has no ${node.operation} operations.`, { nodes: node }),
      );
    }
    return undefined;
  },
});
