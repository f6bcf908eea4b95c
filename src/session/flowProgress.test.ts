import { describe, expect, it } from 'vitest';
import { createFlowProgress } from './flowProgress.ts';
import { openStorage } from './safeStorage.ts';

const key = 'federation-lab.flows';

describe('what was seen of flows', () => {
  it('is kept, and told apart by fault', () => {
    const storage = openStorage({});
    const { seen } = createFlowProgress(storage).getState();
    seen('saml-api', undefined);
    seen('saml-api', 'stale-assertion');
    seen('saml-api', 'stale-assertion');
    expect(createFlowProgress(storage).getState().flows).toEqual({
      'saml-api': { done: true, faults: ['stale-assertion'] },
    });
  });

  it.each(['', '{', '{"version":2,"flows":{}}', '{"version":1,"flows":{"a":{}}}'])(
    'is nothing where %j was stored',
    (text) => {
      const storage = openStorage({});
      storage.write(key, text);
      expect(createFlowProgress(storage).getState().flows).toEqual({});
    },
  );

  it('takes a flow called like a member of every object for one never seen', () => {
    const store = createFlowProgress(openStorage({}));
    store.getState().seen('constructor', undefined);
    expect(store.getState().flows['constructor']).toEqual({ done: true, faults: [] });
  });
});
