import { describe, expect, it } from 'vitest';
import { fullWalks } from '../triage/guide/walk.ts';
import { formatTriageAddress, parseTriageAddress, type TriageAddress } from './triageAddress.ts';

const roundTrip = (address: TriageAddress): TriageAddress =>
  parseTriageAddress(new URL(formatTriageAddress(address), 'https://host.example/').search);

describe('the address of a place on the triage page', () => {
  it('holds the answers of the guide in a form that can be read', () => {
    const address = { answers: ['staff', 'domain', 'no'] };
    expect(formatTriageAddress(address)).toBe('/triage/?guide=staff.domain.no');
    expect(formatTriageAddress({ answers: [] })).toBe('/triage/');
  });

  it('comes back as it went', () => {
    for (const answers of fullWalks()) {
      expect(roundTrip({ answers })).toEqual({ answers });
    }
  });

  it('passes over what it does not know', () => {
    expect(parseTriageAddress('?step=a&guide=..&x')).toEqual({ answers: [] });
  });
});
