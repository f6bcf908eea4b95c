import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPreferences, defaultPreferences, readPreferences } from './preferences.ts';
import { openStorage } from './safeStorage.ts';

describe('preferences', () => {
  it('start with the defaults, without a word', () => {
    expect(readPreferences(undefined)).toEqual({ preferences: defaultPreferences });
  });

  it('survive a visit', () => {
    const storage = openStorage({});
    const first = createPreferences(storage).getState();
    first.setTheme('dark');
    first.setSpeed(2);
    first.setPanel('inspector', 420);
    expect(createPreferences(storage).getState()).toMatchObject({
      theme: 'dark',
      speed: 2,
      panels: { inspector: 420 },
    });
  });

  it.each([
    ['no JSON', '{'],
    ['another kind of value', '[]'],
    ['null', 'null'],
    ['a version to come', '{"version":2,"theme":"dark","speed":1,"panels":{}}'],
  ])('fall back as a whole on %s and say so', (_, text) => {
    const read = readPreferences(text);
    expect(read.preferences).toEqual(defaultPreferences);
    expect(read.notice).toContain('could not be read');
  });

  it('keep what holds and name what does not', () => {
    const read = readPreferences(
      '{"version":1,"theme":"dark","speed":-3,"panels":{"inspector":"wide"}}',
    );
    expect(read.preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(read.notice).toContain('speed, panels');
  });

  it('dismiss the notice', () => {
    const storage = openStorage({});
    storage.write('federation-lab.preferences', 'broken');
    const store = createPreferences(storage);
    expect(store.getState().notice).toBeDefined();
    store.getState().dismissNotice();
    expect(store.getState().notice).toBeUndefined();
  });

  it('are sound whatever is stored', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { preferences } = readPreferences(text);
        expect(readPreferences(JSON.stringify(preferences))).toEqual({ preferences });
      }),
    );
  });
});
