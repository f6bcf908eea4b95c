import { arnGlobs } from '../match/arn.ts';
import { globOf, showGlob } from '../match/glob.ts';
import { parseTemplate } from '../match/template.ts';
import type { ResourceEntry } from '../policy.ts';
import { refuse, texts } from './reader.ts';
import type { Reader } from './reader.ts';

const arnLength = 6;

function wrongResource(text: string): string | undefined {
  if (text === '*') return undefined;
  const [scheme, partition = '', service = ''] = text.split(':');
  if (scheme !== 'arn') return `"${text}" is neither an ARN nor "*".`;
  if (!/^aws[a-z0-9-]*$/.test(partition) && !/[*?]/.test(partition))
    return `"${partition}" is no partition, such as aws or aws-cn.`;
  if (!/^[A-Za-z0-9-]+$/.test(service))
    return `The service of an ARN is named in full, without wildcards: "${service}".`;
  return undefined;
}

/** The codes before the first wildcard, as text. */
function startOf(codes: readonly number[]): string {
  const end = codes.findIndex((code) => code < 0);
  return showGlob(end < 0 ? codes : codes.slice(0, end));
}

function parseResource(reader: Reader, text: string, pointer: string): ResourceEntry {
  const parts = text.split(':');
  const missing = reader.grammar.completesArns ? Math.max(0, arnLength - parts.length) : 0;
  const whole = [...parts, ...Array<string>(missing).fill('*')];
  const head = `${whole.slice(0, arnLength - 1).join(':')}:`;
  const tail = whole.slice(arnLength - 1).join(':');
  const reading = { wildcards: true, fold: false };
  const before = parseTemplate(head, { ...reading, variables: false });
  const after = parseTemplate(tail, { ...reading, variables: reader.variables });
  const lead = before.fixed?.codes ?? [];
  const template = {
    fold: false,
    fixed: after.fixed && globOf([...lead, ...after.fixed.codes]),
    pieces: [lead, ...after.pieces],
  };
  const [first] = after.pieces;
  const start = startOf(first && !('key' in first) ? [...lead, ...first] : lead);
  const written = { written: text, pointer, start, template };
  if (text === '*') return { ...written, anything: true, fixed: [] };
  if (whole.length < arnLength) return { ...written, anything: false, fixed: [] };
  return { ...written, anything: false, fixed: template.fixed && arnGlobs(template.fixed) };
}

/**
 * Policy variables count only after the fifth colon; elsewhere `${...}` is plain text.
 * Source: IAM User Guide, reference_policies_elements_resource and reference_policies_variables.
 */
export function parseResources(
  reader: Reader,
  element: string,
  value: unknown,
  pointer: string,
): readonly ResourceEntry[] {
  return texts(reader, element, value, pointer).flatMap(({ text, pointer: at }) => {
    const wrong = wrongResource(text);
    if (wrong === undefined) return [parseResource(reader, text, at)];
    refuse(reader, 'bad-resource', at, text, wrong);
    return [];
  });
}
