/** Text kept under names. Never throws: what the browser does not keep is kept in memory, for this visit. */
export interface SafeStorage {
  /** Whether everything written so far outlives the page. */
  readonly persistent: boolean;
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
}

/** Reading the property itself throws in a frame without an origin and where the user blocks site data. */
function storageOf(host: { readonly localStorage?: Storage }): Storage | undefined {
  try {
    return host.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * Opens the storage of a window, or a memory in its place.
 *
 * @param host the window; a test passes its own
 */
export function openStorage(host: { readonly localStorage?: Storage }): SafeStorage {
  const storage = storageOf(host);
  /** What storage did not take (full, blocked, absent); `undefined` marks what could not be removed. */
  const memory = new Map<string, string | undefined>();
  let persistent = storage !== undefined;

  const change = (key: string, value: string | undefined): void => {
    try {
      if (!storage) memory.set(key, value);
      else {
        if (value === undefined) storage.removeItem(key);
        else storage.setItem(key, value);
        memory.delete(key);
      }
    } catch {
      memory.set(key, value);
      persistent = false;
    }
  };

  return {
    get persistent() {
      return persistent;
    },
    read: (key) => {
      if (memory.has(key)) return memory.get(key);
      try {
        return storage?.getItem(key) ?? undefined;
      } catch {
        persistent = false;
        return undefined;
      }
    },
    write: (key, value) => change(key, value),
    remove: (key) => change(key, undefined),
  };
}

/** The storage of this browser. Every key of the lab starts with `federation-lab.`: sub-paths share an origin. */
export const safeStorage: SafeStorage = openStorage(globalThis);
