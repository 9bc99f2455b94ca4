import type { AnswerBody, Example, Persona, Refusal } from './contract';

/**
 * What arrives is looked at before it is believed. Written out, because a schema library would be the largest part of
 * the page.
 */
export function readPersonas(body: unknown): readonly Persona[] {
  return (Array.isArray(body) ? body : []).filter(isRecord).map((one) => ({
    persona: text(one.persona),
    role: text(one.role),
    organisation: textOrNull(one.organisation),
    label: text(one.label),
  }));
}

export function readExamples(body: unknown): readonly Example[] {
  const list = isRecord(body) && Array.isArray(body.operations) ? body.operations : [];
  return list.filter(isRecord).map((one) => ({
    role: text(one.role),
    name: text(one.name),
    title: text(one.title),
    description: text(one.description),
    text: text(one.text),
    persona: textOrNull(one.persona),
    variables: isRecord(one.variables) ? one.variables : {},
  }));
}

export function readBody(written: string): AnswerBody | null {
  const body = parsed(written);
  return isRecord(body) && ('data' in body || 'errors' in body) ? body : null;
}

export function readRefusals(body: AnswerBody | null): readonly Refusal[] {
  const errors = Array.isArray(body?.errors) ? body.errors.filter(isRecord) : [];
  return errors.map((error) => {
    const extensions = isRecord(error.extensions) ? error.extensions : {};
    return {
      message: text(error.message),
      code: text(extensions.code),
      hint: textOrNull(extensions.hint),
      details: extensions.details,
      path: Array.isArray(error.path) ? error.path.join('.') : null,
      requestId: textOrNull(extensions.requestId),
    };
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined when it is no JSON. */
export function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
