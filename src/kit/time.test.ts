import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basicDate, basicTime, isoTime, parseBasicTime, parseIsoTime } from './time.ts';

const noon = Date.UTC(2026, 0, 31, 12);

describe('time', () => {
  it('is written as XML and SigV4 write it', () => {
    expect(isoTime(noon + 999)).toBe('2026-01-31T12:00:00Z');
    expect(basicTime(noon)).toBe('20260131T120000Z');
    expect(basicDate(noon)).toBe('20260131');
  });

  it('comes back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(parseIsoTime(isoTime(seconds * 1000))).toBe(seconds * 1000);
        expect(parseBasicTime(basicTime(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });

  it('keeps fractions and offsets', () => {
    expect(parseIsoTime('2026-01-31T12:00:00.250Z')).toBe(noon + 250);
    expect(parseIsoTime('2026-01-31T14:00:00+02:00')).toBe(noon);
  });

  it.each([
    '2026-02-31T00:00:00Z',
    '2026-01-31',
    '2026-01-31T12:00:00',
    '2026-13-01T00:00:00Z',
    '',
  ])('refuses %j', (text) => expect(parseIsoTime(text)).toBeUndefined());

  it.each(['20260231T000000Z', '2026-01-31T12:00:00Z', '20260131T120000'])(
    'refuses %j as a signing date',
    (text) => expect(parseBasicTime(text)).toBeUndefined(),
  );
});
