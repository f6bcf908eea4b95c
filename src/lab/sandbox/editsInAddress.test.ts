import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '../../kit/bytes.ts';
import { formatEdits, parseEdits } from './editsInAddress.ts';

const edit = fc.record(
  {
    pointer: fc.string(),
    value: fc.jsonValue(),
  },
  { requiredKeys: ['pointer'] },
);

const packed = (text: string): string => toBase64Url(deflateSync(utf8(text)));

describe('edits in an address', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        // JSON writes -0 as 0.
        const plain: unknown = JSON.parse(JSON.stringify(edits));
        expect(parseEdits(formatEdits(edits))).toEqual(plain);
      }),
    );
  });

  it('are letters, digits, - and _ only, and shorter than what they say', () => {
    const policy = {
      Statement: Array.from({ length: 20 }, () => ({ Effect: 'Allow', Action: '*' })),
    };
    const text = formatEdits([{ pointer: '/x', value: policy }]);
    expect(text).toMatch(/^[\w-]+$/);
    expect(text.length).toBeLessThan(JSON.stringify(policy).length / 3);
  });

  it('are nothing where the text is broken, cut, or of something else', () => {
    const good = formatEdits([{ pointer: '/clientAddress', value: '192.0.2.1' }]);
    const others = [
      '',
      '!',
      'AAAA',
      good.slice(0, -6),
      packed('['),
      packed('{}'),
      packed('[[1]]'),
      packed('[["/a",1,2]]'),
    ];
    expect(others.filter((text) => parseEdits(text) !== undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect([undefined, 'object']).toContain(parseEdits(text) && typeof parseEdits(text));
      }),
    );
  });

  it('are turned down before they fill the memory', () => {
    expect(parseEdits(packed(`[["/a","${'a'.repeat(50_000_000)}"]]`))).toBeUndefined();
  });
});
