import { describe, expect, it } from 'vitest';
import { samlApi } from '../../flows/saml/samlApi.flow.ts';
import { jumpTargetOf, stepAddressOf } from './stepAddress.ts';

describe('a step in the address', () => {
  it('names its round from the second on', () => {
    expect(stepAddressOf(samlApi, { shown: 0, round: 1 })).toBe('open-sign-in');
    expect(stepAddressOf(samlApi, { shown: 1, round: 3 })).toBe('sign-in.3');
    expect(stepAddressOf(samlApi, { shown: -1, round: 0 })).toBeUndefined();
  });

  it('comes back as it went, and what is no round is the first', () => {
    expect(jumpTargetOf('sign-in')).toEqual({ step: 'sign-in', round: 1 });
    expect(jumpTargetOf('sign-in.3')).toEqual({ step: 'sign-in', round: 3 });
    expect(jumpTargetOf('sign-in.x')).toEqual({ step: 'sign-in', round: 1 });
    expect(jumpTargetOf('sign-in.-2')).toEqual({ step: 'sign-in', round: 1 });
  });
});
