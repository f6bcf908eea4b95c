import { describe, expect, it } from 'vitest';
import { attributeOf, elementsOf, textOfElement } from '../xml/elements.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { parseXml } from '../xml/parseXml.ts';
import { attacks, present } from './attacks.testing.ts';
import { subtleCrypto } from '../crypto/subtle.ts';
import { samlRules } from './rules.ts';
import { issue, sampleContents } from './sample.testing.ts';
import { digestOf } from './signature.ts';
import { testKeys } from './testKeys.testing.ts';

/** What careless service providers do: look the element up by its ID and compare the digest. */
async function looksGenuine(xml: string): Promise<boolean> {
  const parsed = parseXml(xml);
  const root = parsed.ok ? parsed.value.documentElement : undefined;
  const subtle = subtleCrypto();
  if (!root || !subtle) return false;
  const all = [...elementsOf(root)];
  const reference = all.find(({ localName }) => localName === 'Reference');
  const digest = all.find(({ localName }) => localName === 'DigestValue');
  const id = attributeOf(reference, 'URI')?.slice(1);
  const target = all.find((element) => attributeOf(element, 'ID') === id);
  if (!target || !digest) return false;
  // A reader that stops at the comment's edge: the last run of text.
  const claimed = textOfElement(digest) ?? digest.lastChild?.nodeValue;
  const inside = [...elementsOf(target)].find(({ localName }) => localName === 'Signature');
  if (inside && inside.parentElement !== target) inside.parentNode?.removeChild(inside);
  const without = inside?.parentElement === target ? { without: inside } : {};
  return (await digestOf(subtle, 'SHA-256', canonicalize(target, without))) === claimed;
}

describe('good Responses pass', () => {
  it.each(['assertion', 'response', 'both'] as const)('signed: %s', async (what) => {
    const { xml } = await issue(sampleContents, testKeys.adfs, what);
    expect(await present(what, xml)).toEqual({
      name: what,
      holds: true,
      failed: [],
      error: '',
      read: true,
    });
  });
});

describe('attacks are refused', () => {
  it.each(attacks)('$name', async ({ name, forge, refusedBy }) => {
    const outcome = await present(name, await forge());
    expect(outcome.holds).toBe(false);
    expect(outcome.failed).toContain(refusedBy);
    expect(outcome.error).not.toBe('');
  });

  it.each(attacks)('$name: nothing is read that no signature covers', async (attack) => {
    const outcome = await present(attack.name, await attack.forge());
    const late: readonly string[] = [
      samlRules.audience,
      samlRules.recipient,
      samlRules.issueInstant,
    ];
    expect(outcome.read).toBe(late.includes(attack.refusedBy));
  });
});

describe('attacks have teeth: a careless digest check is satisfied', () => {
  const genuine = attacks.filter(({ signature }) => signature === 'genuine');
  it.each(genuine)('$name', async ({ forge }) => {
    expect(await looksGenuine(await forge())).toBe(true);
  });
});

it('no two attacks share a name', () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
});
