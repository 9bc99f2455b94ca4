import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Prose } from './prose';
import { type Found, searchSchema } from './search';

/** A page of the documentation: a type, at one of its fields. */
export interface DocsPlace {
  readonly type: string;
  readonly member: string | null;
}

interface DocsProps {
  readonly schema: GraphQLSchema;
  /** The last place is shown; null is the start. */
  readonly place: DocsPlace | null;
  readonly onGo: (place: DocsPlace | null) => void;
  /** What is searched for; it outlives a change of persona. */
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** The schema of the present role in words, with links from type to type, and a search over names and descriptions. */
export function Docs({ schema, place, onGo, words, onWords }: DocsProps) {
  const found = searchSchema(schema, words);
  const type = place ? schema.getType(place.type) : undefined;
  const go = (next: DocsPlace | null) => {
    onWords('');
    onGo(next);
  };
  return (
    <>
      <label class="search">
        <span class="unseen">Search the documentation</span>
        <input
          type="search"
          placeholder="Search, also in Dutch: Centraal Meldpunt"
          value={words}
          onInput={({ currentTarget }) => onWords(currentTarget.value)}
        />
      </label>
      <div aria-live="polite" class="unseen">
        {words === '' ? '' : `${found.length} found`}
      </div>
      {words !== '' ? (
        <FoundList found={found} onGo={go} />
      ) : type ? (
        <TypePage schema={schema} type={type} member={place?.member ?? null} onGo={go} />
      ) : (
        <Start schema={schema} gone={place?.type ?? null} onGo={go} />
      )}
    </>
  );
}

type Go = (place: DocsPlace | null) => void;

function FoundList({ found, onGo }: { readonly found: readonly Found[]; readonly onGo: Go }) {
  if (found.length === 0) return <p class="soft">Nothing in this role’s schema has these words.</p>;
  return (
    <ul class="list">
      {found.map((one) => (
        <li key={`${one.type}.${one.member}`}>
          <button type="button" class="row" onClick={() => onGo(one)}>
            <code>{one.member === null ? one.type : `${one.type}.${one.member}`}</code>
            <small>{one.description}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Start({
  schema,
  gone,
  onGo,
}: {
  readonly schema: GraphQLSchema;
  readonly gone: string | null;
  readonly onGo: Go;
}) {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return (
    <>
      {gone !== null && (
        <p class="note">
          <code>{gone}</code> is not in the schema of this role.
        </p>
      )}
      <p class="soft">Every role has a schema of its own. This is what yours can ask.</p>
      {roots.map(
        (root) =>
          root && <TypePage key={root.name} schema={schema} type={root} member={null} onGo={onGo} isPart />,
      )}
    </>
  );
}

interface TypePageProps {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLNamedType;
  readonly member: string | null;
  readonly onGo: Go;
  /** One of several on a page. */
  readonly isPart?: boolean;
}

function TypePage({ schema, type, member, onGo, isPart = false }: TypePageProps) {
  const top = useRef<HTMLHeadingElement>(null);
  // Before it is painted: whoever sees the page of a type has the focus there.
  useLayoutEffect(() => {
    if (isPart) return;
    if (member === null) top.current?.scrollIntoView?.({ block: 'nearest' });
    else document.getElementById(memberId(type.name, member))?.scrollIntoView({ block: 'nearest' });
    top.current?.focus({ preventScroll: true });
  }, [type.name, member, isPart]);
  return (
    <section class="type">
      {!isPart && (
        <button type="button" class="plain back" onClick={() => onGo(null)}>
          ← All operations
        </button>
      )}
      <h3 tabIndex={-1} ref={top}>
        {isPart ? (type.name === 'Query' ? 'To ask' : 'To change') : type.name}
        {!isPart && <span class="kind"> {kindOf(type)}</span>}
      </h3>
      {!isPart && <Prose text={type.description} />}
      {isAbstractType(type) && (
        <p>
          One of{' '}
          {schema.getPossibleTypes(type).map((one) => (
            <TypeLink key={one.name} type={one} onGo={onGo} />
          ))}
        </p>
      )}
      {isEnumType(type) && (
        <dl>
          {type.getValues().map((value) => (
            <div
              key={value.name}
              id={memberId(type.name, value.name)}
              class={value.name === member ? 'meant' : ''}
            >
              <dt>
                <code>{value.name}</code>
              </dt>
              <dd>
                <Prose text={value.description} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <dl>
        {fieldsOf(type).map((field) => (
          <Field key={field.name} of={type.name} field={field} isMeant={field.name === member} onGo={onGo} />
        ))}
      </dl>
    </section>
  );
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

function Field({
  of,
  field,
  isMeant,
  onGo,
}: {
  readonly of: string;
  readonly field: AnyField;
  readonly isMeant: boolean;
  readonly onGo: Go;
}) {
  const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
  return (
    <div id={memberId(of, field.name)} class={isMeant ? 'meant' : ''}>
      <dt>
        <code>{field.name}</code> <TypeLink type={field.type} onGo={onGo} />
      </dt>
      <dd>
        <Prose text={field.description} />
        {field.deprecationReason && <p class="note">Deprecated: {field.deprecationReason}</p>}
        {args.length > 0 && (
          <ul class="args">
            {args.map((argument) => (
              <li key={argument.name}>
                <code>{argument.name}</code> <TypeLink type={argument.type} onGo={onGo} />
                <Prose text={argument.description} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

function TypeLink({ type, onGo }: { readonly type: GraphQLType; readonly onGo: Go }) {
  return (
    <button type="button" class="link" onClick={() => onGo({ type: getNamedType(type).name, member: null })}>
      {String(type)}
    </button>
  );
}

function fieldsOf(type: GraphQLNamedType): readonly AnyField[] {
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'one of these values';
  if (isInputObjectType(type)) return 'input';
  if (isAbstractType(type)) return 'one of several types';
  return isObjectType(type) ? 'type' : 'scalar';
}

function memberId(type: string, member: string): string {
  return `docs-${type}-${member}`;
}
