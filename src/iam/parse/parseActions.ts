import { globOf } from '../match/glob.ts';
import { parseTemplate } from '../match/template.ts';
import type { ActionEntry } from '../policy.ts';
import { refuse, texts } from './reader.ts';
import type { Reader } from './reader.ts';

function wrongAction(text: string): string | undefined {
  if (text === '*') return undefined;
  const [vendor = '', name, ...rest] = text.split(':');
  if (name === undefined) return `"${text}" lacks the service, as in s3:GetObject.`;
  if (rest.length > 0) return `"${text}" has more than one colon.`;
  if (vendor !== '*' && !/^[A-Za-z0-9.-]+$/.test(vendor))
    return `"${vendor}" is no service: letters, digits, hyphens and dots, no wildcards.`;
  return name === '' ? `"${text}" names no action after the colon.` : undefined;
}

/** Source: IAM User Guide, reference_policies_elements_action. */
export function parseActions(
  reader: Reader,
  element: string,
  value: unknown,
  pointer: string,
): readonly ActionEntry[] {
  return texts(reader, element, value, pointer).flatMap(({ text, pointer: at }) => {
    const wrong = wrongAction(text);
    if (wrong !== undefined) {
      refuse(reader, 'bad-action', at, text, wrong);
      return [];
    }
    if (reader.grammar.voice === 'trust' && !text.toLowerCase().startsWith('sts:')) {
      refuse(
        reader,
        'trust-action',
        at,
        text,
        `A trust policy is about sts: actions, not ${text}.`,
      );
      return [];
    }
    const { fixed } = parseTemplate(text, { wildcards: true, variables: false, fold: true });
    return [{ written: text, pointer: at, glob: fixed ?? globOf([]) }];
  });
}
