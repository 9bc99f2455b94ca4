import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { variablesTypes } from './input-types';
import { nameOf } from './operation';
import { resultType } from './result-types';
import type { Snippet } from './snippet';

/**
 * A file that asks the same: types of the variables and of the result, the request, and what a refusal is.
 * It needs no package: `fetch` is in every browser and in Node.
 */
export function typescriptOf(
  snippet: Snippet,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string {
  const name = nameOf(operation);
  const called = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const isMutation = snippet.idempotencyKey !== null;
  const { address, persona, text, operationName, variables } = snippet;
  const key = isMutation ? ', idempotencyKey: string' : '';
  const headers = [
    "'content-type': 'application/json'",
    ...(persona === null ? [] : ["authorization: 'Bearer ' + (await login())"]),
    ...(isMutation ? ["'idempotency-key': idempotencyKey"] : []),
  ];
  const parts = [
    `// ${name}, asked of the hub${persona === null ? '' : ` as ${persona}`}. Runs in Node 20 and newer and in browsers; it needs no package.\nexport {};`,
    `const HUB = ${JSON.stringify(address)};`,
    `const OPERATION = ${template(text)};`,
    variablesTypes(schema, operation, `${name}Variables`),
    `type ${name}Result = ${resultType(schema, document, operation)};`,
    REFUSAL,
    ...(persona === null ? [] : [login(persona)]),
    `${isMutation ? KEY_COMMENT : ''}async function ${called}(variables: ${name}Variables${key}): Promise<${name}Result> {
  const response = await fetch(\`\${HUB}/graphql\`, {
    method: 'POST',
    headers: { ${headers.join(', ')} },
    body: JSON.stringify({ query: OPERATION, ${operationName ? `operationName: '${operationName}', ` : ''}variables }),
  });
  const answer: { data?: ${name}Result | null; errors?: Refusal[] } = await response.json();
  const refusal = answer.errors?.[0];
  if (refusal) throw new HubRefusal(refusal);
  if (!answer.data) throw new Error(\`The hub answered \${response.status} without data\`);
  return answer.data;
}`,
    `try {
  const result = await ${called}(${JSON.stringify(variables, null, 2).replaceAll('\n', '\n  ')}${isMutation ? ', crypto.randomUUID()' : ''});
  console.log(JSON.stringify(result, null, 2));
} catch (error) {
  if (!(error instanceof HubRefusal)) throw error;
  console.error(\`\${error.code}: \${error.message}. \${error.hint ?? ''} (request \${error.requestId})\`);
}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const REFUSAL = `type Refusal = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly hint?: string; readonly requestId: string };
};

/** The hub said no. The code is one of a closed list, and stays the same when the words change. */
class HubRefusal extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly requestId: string;

  constructor({ message, extensions }: Refusal) {
    super(message);
    this.code = extensions.code;
    this.hint = extensions.hint;
    this.requestId = extensions.requestId;
  }
}`;

const KEY_COMMENT = `/** @param idempotencyKey a new UUID per intention; the same one when you try again, so that nothing is done twice */
`;

function login(persona: string): string {
  return `/** The demo's login; elsewhere a token of the identity provider takes its place. */
async function login(): Promise<string> {
  const response = await fetch(\`\${HUB}/demo/token\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: ${JSON.stringify(persona)} }),
  });
  const { token }: { token: string } = await response.json();
  return token;
}`;
}

function template(text: string): string {
  return `\`${text.trim().replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``;
}
