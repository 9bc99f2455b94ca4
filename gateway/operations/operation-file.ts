import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { MOST_OPERATION_CHARACTERS, MOST_TOKENS } from '../guards/body-limit';
import { assertOneMutation } from '../guards/one-mutation';
import { rootTypeExists } from '../guards/root-type';

/** What is wrong with an operation file, and where. */
export interface OperationFault {
  /** From the project's root. */
  readonly file: string;
  /** From 1; null where it is about the file or folder as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** What a file says by itself, before it is compared with other files. */
export interface OperationFile {
  readonly title: string;
  readonly description: string;
  readonly text: string;
  readonly operation: OperationDefinitionNode;
  readonly name: string;
  readonly fragments: readonly FragmentDefinitionNode[];
}

type Told = Omit<OperationFault, 'file'>;

/**
 * Reads the text of one operation file: comment lines (a title, then what one should know), then one named operation with
 * its fragments.
 * @param fileName without folder and ending: the operation's name in kebab case
 * @param view the schema that its role can ask
 */
export function readOperationFile(
  fileName: string,
  source: string,
  view: GraphQLSchema,
): { readonly file: OperationFile } | { readonly faults: readonly Told[] } {
  const { title, description, lines } = headOf(source);
  const faults: Told[] = [];
  if (title === '') {
    faults.push(at(1, 'it begins without a comment: `# ` and a title that its user understands'));
  } else if (description === '') {
    faults.push(at(2, 'after the title, comment lines say when one asks this and what to note'));
  }
  const text = `${source.split('\n').slice(lines).join('\n').trim()}\n`;
  if (text.length > MOST_OPERATION_CHARACTERS) {
    faults.push(at(null, `the hub takes at most ${MOST_OPERATION_CHARACTERS} characters of text`));
  }
  const document = parsed(source);
  if (document instanceof GraphQLError) return { faults: [...faults, toldOf(document)] };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation, another] = operations;
  if (another) faults.push(at(lineOf(another), 'it holds another operation: one file, one operation'));
  if (!operation) return { faults: [...faults, at(null, 'it holds no query and no mutation')] };
  faults.push(...faultsOf(document, operation, fileName));
  faults.push(...validate(view, document, [...specifiedRules, rootTypeExists]).map(toldOf));
  const name = operation.name?.value;
  if (faults.length > 0 || name === undefined) return { faults };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { file: { title, description, text, operation, name, fragments } };
}

export function lineOf(node: OperationDefinitionNode | FragmentDefinitionNode): number | null {
  return node.loc?.startToken.line ?? null;
}

function faultsOf(document: DocumentNode, operation: OperationDefinitionNode, fileName: string): Told[] {
  const line = lineOf(operation);
  if (operation.operation === 'subscription') return [at(line, 'the hub has no subscriptions')];
  const name = operation.name?.value;
  if (name === undefined) return [at(line, 'its operation has no name')];
  const faults: Told[] = [];
  if (kebab(name) !== fileName) {
    faults.push(at(line, `its operation is ${name}, so the file is ${kebab(name)}.graphql`));
  }
  try {
    assertOneMutation(document, operation);
  } catch {
    faults.push(at(line, 'it holds several mutation fields, and the hub takes one'));
  }
  return faults;
}

/** The comment lines that a file begins with; an empty one begins a paragraph. */
function headOf(source: string): { title: string; description: string; lines: number } {
  const all = source.split('\n');
  const end = all.findIndex((line) => !line.startsWith('#'));
  const lines = end === -1 ? all.length : end;
  const [title = '', ...rest] = all.slice(0, lines).map((line) => line.replace(/^#+\s?/, '').trim());
  const paragraphs = rest.join('\n').split(/\n{2,}/);
  const description = paragraphs.map((text) => text.replaceAll('\n', ' ').trim()).filter(Boolean);
  return { title, description: description.join('\n\n'), lines };
}

function parsed(source: string): DocumentNode | GraphQLError {
  try {
    return parse(source, { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function toldOf({ message, locations }: GraphQLError): Told {
  return at(locations?.[0]?.line ?? null, message);
}

function at(line: number | null, message: string): Told {
  return { line, message };
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
