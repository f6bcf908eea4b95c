import { expect, it } from 'vitest';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { readResponse } from './readResponse.ts';
import { issue } from './sample.testing.ts';

it('shows the tree of a Response', async () => {
  const { xml, base64 } = await issue();
  const read = readResponse(base64);
  if (!read.ok) throw new Error(read.faults.join());
  expect(read.value.xml).toBe(xml);
  expect(read.value.tree.name).toBe('samlp:Response');
  expect(
    read.value.tree.children.map((child) => (child.kind === 'element' ? child.localName : '')),
  ).toEqual(['Issuer', 'Status', 'Assertion']);
});

it.each([
  ['***', 'not base64'],
  [toBase64(utf8('<a>\n<b>')), 'line 2, column'],
  [toBase64(new Uint8Array([0xff])), 'not UTF-8'],
])('says why %s cannot be read', (base64, fault) => {
  const read = readResponse(base64);
  expect(read.ok ? '' : read.faults.join()).toContain(fault);
});
