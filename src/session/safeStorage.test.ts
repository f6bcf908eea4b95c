import { describe, expect, it } from 'vitest';
import { openStorage } from './safeStorage.ts';

function storage(over: Partial<Storage> = {}): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    ...over,
  };
}

const refuse = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('storage that may be absent', () => {
  it('keeps in the browser what the browser keeps', () => {
    const localStorage = storage();
    openStorage({ localStorage }).write('a', '1');
    const later = openStorage({ localStorage });
    expect(later.read('a')).toBe('1');
    expect(later.persistent).toBe(true);
    later.remove('a');
    expect(openStorage({ localStorage }).read('a')).toBeUndefined();
  });

  it('falls back to memory where reading the property throws', () => {
    const opened = openStorage({
      get localStorage(): Storage {
        return refuse();
      },
    });
    opened.write('a', '1');
    expect(opened.read('a')).toBe('1');
    expect(opened.persistent).toBe(false);
    opened.remove('a');
    expect(opened.read('a')).toBeUndefined();
  });

  it('falls back to memory where there is no such property', () => {
    const opened = openStorage({});
    opened.write('a', '1');
    expect(opened.read('a')).toBe('1');
    expect(opened.persistent).toBe(false);
  });

  it('keeps the newer value in memory where the storage is full', () => {
    const localStorage = storage({ getItem: () => 'old', setItem: refuse });
    const opened = openStorage({ localStorage });
    opened.write('a', 'new');
    expect(opened.read('a')).toBe('new');
    expect(opened.persistent).toBe(false);
  });

  it('forgets what the storage refuses to remove', () => {
    const opened = openStorage({
      localStorage: storage({ getItem: () => 'old', removeItem: refuse }),
    });
    opened.remove('a');
    expect(opened.read('a')).toBeUndefined();
  });

  it('reads nothing where reading throws', () => {
    const opened = openStorage({ localStorage: storage({ getItem: refuse }) });
    expect(opened.read('a')).toBeUndefined();
    expect(opened.persistent).toBe(false);
  });
});
