import * as z from 'zod/mini';
import { create } from 'zustand';
import { safeStorage, type SafeStorage } from './safeStorage.ts';

const key = 'federation-lab.preferences';

const schema = z.object({
  version: z.literal(1),
  theme: z.enum(['system', 'light', 'dark']),
  /** How many times as fast as normal the message travels. */
  speed: z.number().check(z.minimum(0.25), z.maximum(4)),
  /** The sizes that panels were dragged to, in CSS pixels, by the panel's name. */
  panels: z.record(z.string(), z.number().check(z.positive(), z.maximum(10_000))),
});

/** What a learner has set, apart from any flow. */
export type Preferences = z.infer<typeof schema>;
export type Theme = Preferences['theme'];

export const defaultPreferences: Preferences = {
  version: 1,
  theme: 'system',
  speed: 1,
  panels: {},
};

/** Stored text as JSON; text that is none counts as nothing valid. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads stored preferences. A field that does not hold falls back to its default and is named in the notice;
 * anything that is no record of this version falls back as a whole.
 */
export function readPreferences(text: string | undefined): {
  readonly preferences: Preferences;
  readonly notice?: string;
} {
  if (text === undefined) return { preferences: defaultPreferences };
  const stored = parse(text);
  const whole = schema.safeParse(stored);
  if (whole.success) return { preferences: whole.data };

  const faulty = new Set(whole.error.issues.map((issue) => String(issue.path[0] ?? 'version')));
  if (faulty.has('version'))
    return {
      preferences: defaultPreferences,
      notice: 'Your saved preferences could not be read. The lab starts with its defaults.',
    };
  const sound = Object.entries(stored as Preferences).filter(([field]) => !faulty.has(field));
  return {
    preferences: schema.parse({ ...defaultPreferences, ...Object.fromEntries(sound) }),
    notice: `A saved preference could not be read: ${[...faulty].join(', ')}. The lab uses its default instead.`,
  };
}

interface PreferencesState extends Preferences {
  /** What to tell the learner about the stored preferences; undefined when there is nothing to tell. */
  readonly notice?: string | undefined;
  readonly setTheme: (theme: Theme) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setPanel: (name: string, pixels: number) => void;
  readonly dismissNotice: () => void;
}

/** The preferences of one storage, as a Zustand store. What is set is saved at once. */
export const createPreferences = (storage: SafeStorage) =>
  create<PreferencesState>((set, get) => {
    const { preferences, notice } = readPreferences(storage.read(key));
    const save = (change: Partial<Preferences>): void => {
      const { version, theme, speed, panels } = { ...get(), ...change };
      const next = schema.parse({ version, theme, speed, panels });
      storage.write(key, JSON.stringify(next));
      set(next);
    };
    return {
      ...preferences,
      notice,
      setTheme: (theme) => save({ theme }),
      setSpeed: (speed) => save({ speed }),
      setPanel: (name, pixels) => save({ panels: { ...get().panels, [name]: pixels } }),
      dismissNotice: () => set({ notice: undefined }),
    };
  });

export const usePreferences = createPreferences(safeStorage);
