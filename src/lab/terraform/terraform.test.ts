import { parse } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { resourceName, writeBlock } from './hcl.ts';
import { terraformOf } from './terraformOf.ts';

type Parsed = { readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

const all = await Promise.all(flows.map(async (card) => [card.id, await card.load()] as const));

describe('the set-up in Terraform', () => {
  it.each(all)(
    'is read by Terraform’s own parser, every resource named once: %s',
    async (_id, flow) => {
      const world = await flow.world();
      const text = (flow.setUp ?? []).map((object) => terraformOf(world, object)).join('\n');
      const parsed = (await parse('setup.tf', text)) as Parsed;
      const found = Object.entries(parsed.resource ?? {}).flatMap(([type, named]) =>
        Object.entries(named).map(([name, blocks]) => [`${type} ${name}`, blocks] as const),
      );
      expect(found.length).toBeGreaterThanOrEqual((flow.setUp ?? []).length);
      // Terraform refuses a second resource of one name; the parser lists both.
      expect(found.filter(([, blocks]) => Array.isArray(blocks) && blocks.length !== 1)).toEqual(
        [],
      );
    },
  );

  // HCL normalises texts to NFC.
  it('says of a text what it is, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const written = writeBlock({ type: 'locals', body: { text } });
        const parsed = (await parse('x.tf', written)) as { locals?: readonly { text?: string }[] };
        const read = parsed.locals?.[0]?.text;
        expect(read?.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(text.normalize('NFC'));
      }),
      { numRuns: 50 },
    );
  });

  it('begins no template where a text has the sign of one', () => {
    const written = writeBlock({
      type: 'locals',
      body: { text: 'arn:aws:s3:::teams/${aws:PrincipalTag/department}/%{x}' },
    });
    expect(written).toContain('"arn:aws:s3:::teams/$${aws:PrincipalTag/department}/%%{x}"');
  });

  it('makes names that Terraform takes', () => {
    expect(resourceName('DataReader')).toBe('data_reader');
    expect(resourceName('token.actions.githubusercontent.com')).toBe(
      'token_actions_githubusercontent_com',
    );
    expect(resourceName('7 up')).toBe('_7_up');
  });
});
