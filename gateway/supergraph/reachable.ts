import {
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** The names of the types that can be met from the roots: as a field's type, an argument, or an object behind an abstract type. */
export function reachableFrom(
  roots: readonly string[],
  types: ReadonlyMap<string, TypeDefinitionNode>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = types.get(name);
    if (!type || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...metThrough(type), ...behind(type, types));
  }
  return reached;
}

function metThrough(type: TypeDefinitionNode): string[] {
  if (hasFields(type)) {
    const fields = type.fields ?? [];
    return [
      ...(type.interfaces ?? []).map((face) => face.name.value),
      ...fields.flatMap((field) => [
        nameOfType(field.type),
        ...(field.arguments ?? []).map((one) => nameOfType(one.type)),
      ]),
    ];
  }
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return (type.types ?? []).map((member) => member.name.value);
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return (type.fields ?? []).map((field) => nameOfType(field.type));
  return [];
}

function behind(type: TypeDefinitionNode, types: ReadonlyMap<string, TypeDefinitionNode>): string[] {
  if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  return [...types.values()]
    .filter(
      (other) => hasFields(other) && other.interfaces?.some((face) => face.name.value === type.name.value),
    )
    .map((other) => other.name.value);
}

export function nameOfType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOfType(type.type);
}

export function hasFields(
  type: TypeDefinitionNode | undefined,
): type is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION || type?.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
