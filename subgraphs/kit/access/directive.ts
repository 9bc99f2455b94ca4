import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { ROLES, type Role } from '../actor';

/**
 * One source for access: `@access(to: [ROLE…])` in an owner's SDL.
 * A type's decision holds for its fields; a field may narrow it, never widen it. Root fields decide for themselves.
 */
export const ACCESS_SDL = `
"Who may see this coordinate at all; which rows exist for them is decided by row-level security."
directive @access(to: [AccessRole!]!) on OBJECT | FIELD_DEFINITION
"The roles a login can have, and PUBLIC for none."
enum AccessRole { ${ROLES.filter((role) => role !== 'SYSTEM').join(' ')} }
`;

export interface TypeAccess {
  readonly to: readonly Role[];
  readonly fields: Readonly<Record<string, readonly Role[]>>;
}
export type AccessTable = Readonly<Record<string, TypeAccess>>;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * Reads every decision of one owner's SDL.
 * @throws Error naming each coordinate without a decision, each unknown role, each field that is wider than its type
 */
export function readAccess(sdl: string): AccessTable {
  const faults: string[] = [];
  const table: Record<string, TypeAccess> = {};
  for (const node of objects(parse(sdl))) {
    const root = ROOTS.has(node.name.value);
    const to = decision(node.directives, node.name.value, faults);
    if (!root && !to) faults.push(`${node.name.value}: no @access`);
    if (root && to) faults.push(`${node.name.value}: root types decide field by field`);
    const fields: Record<string, readonly Role[]> = {};
    for (const field of node.fields ?? []) {
      const name = `${node.name.value}.${field.name.value}`;
      const own = decision(field.directives, name, faults);
      const wider = own?.filter((role) => to && !to.includes(role)) ?? [];
      if (wider.length > 0) faults.push(`${name}: wider than its type (${wider.join(', ')})`);
      if (root && !own) faults.push(`${name}: no @access`);
      if (!root && own && to && own.length < to.length && field.type.kind === Kind.NON_NULL_TYPE) {
        faults.push(`${name}: narrower than its type, so it must be nullable`);
      }
      fields[field.name.value] = own ?? to ?? [];
    }
    const known = table[node.name.value];
    table[node.name.value] = { to: to ?? known?.to ?? [], fields: { ...known?.fields, ...fields } };
  }
  if (faults.length > 0) throw new Error(`access decisions are not complete:\n  ${faults.join('\n  ')}`);
  return table;
}

/** The SDL as the federation composes it: without our directive, which other federation tools need not know. */
export function withoutAccess(sdl: string): string {
  return print(
    visit(parse(sdl), {
      Directive: (node) => (node.name.value === 'access' ? null : undefined),
      DirectiveDefinition: (node) => (node.name.value === 'access' ? null : undefined),
      EnumTypeDefinition: (node) => (node.name.value === 'AccessRole' ? null : undefined),
    }),
  );
}

function objects(document: DocumentNode): ObjectNode[] {
  return document.definitions.filter(
    (node): node is ObjectNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function decision(
  directives: readonly DirectiveNode[] | undefined,
  name: string,
  faults: string[],
): readonly Role[] | undefined {
  const access = directives?.find((directive) => directive.name.value === 'access');
  if (!access) return undefined;
  const list = access.arguments?.find((argument) => argument.name.value === 'to')?.value;
  if (list?.kind !== Kind.LIST) {
    faults.push(`${name}: @access needs to: [ROLE…]`);
    return [];
  }
  return list.values.flatMap((value) => {
    const role = value.kind === Kind.ENUM ? ROLES.find((known) => known === value.value) : undefined;
    if (!role || role === 'SYSTEM') faults.push(`${name}: unknown role`);
    return role ? [role] : [];
  });
}
