import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullWalks } from '../triage/guide/walk.ts';
import { formatTriageAddress, parseTriageAddress, type TriageAddress } from './triageAddress.ts';

const roundTrip = (address: TriageAddress): TriageAddress =>
  parseTriageAddress(new URL(formatTriageAddress(address), 'https://host.example/').search);

describe('the address of a place in the guide', () => {
  it('holds the answers in a form that can be read', () => {
    const address = { answers: ['staff', 'no', 'saml'] };
    expect(formatTriageAddress(address)).toBe('/triage/?guide=staff.no.saml');
    expect(formatTriageAddress({ answers: [] })).toBe('/triage/');
    expect(formatTriageAddress({ ...address, tree: true })).toBe(
      '/triage/?guide=staff.no.saml&chart=tree',
    );
  });

  it('comes back as it went', () => {
    for (const answers of fullWalks()) {
      expect(roundTrip({ answers })).toEqual({ answers });
      expect(roundTrip({ answers, tree: true })).toEqual({ answers, tree: true });
    }
  });

  it('passes over what it does not know', () => {
    expect(parseTriageAddress('?step=a&guide=..&chart=pie&x')).toEqual({ answers: [] });
    fc.assert(fc.property(fc.string(), (search) => void parseTriageAddress(search)));
  });
});
