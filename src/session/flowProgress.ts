import * as z from 'zod/mini';
import { create } from 'zustand';
import { safeStorage, type SafeStorage } from './safeStorage.ts';

const key = 'federation-lab.flows';

const flowProgress = z.object({
  /** It was played to its end, without a fault. */
  done: z.boolean(),
  /** Ids of the faults that were seen through. */
  faults: z.array(z.string()),
});

const schema = z.object({ version: z.literal(1), flows: z.record(z.string(), flowProgress) });

/** What a learner has seen of a flow. */
export type SeenOfFlow = z.infer<typeof flowProgress>;
type FlowsSeen = Readonly<Record<string, SeenOfFlow>>;

/** Reads what was stored; anything that is no record of this version counts as none. */
export function readFlowProgress(text: string | undefined): FlowsSeen {
  try {
    return schema.parse(JSON.parse(text ?? '')).flows;
  } catch {
    return {};
  }
}

interface FlowProgressState {
  readonly flows: FlowsSeen;
  /** Notes that a flow came to its end: as it should, or with this fault. */
  readonly seen: (flow: string, fault: string | undefined) => void;
}

const nothing: SeenOfFlow = { done: false, faults: [] };

/** The progress of one storage, as a Zustand store. What is seen is saved at once. */
export const createFlowProgress = (storage: SafeStorage) =>
  create<FlowProgressState>((set, get) => ({
    flows: readFlowProgress(storage.read(key)),
    seen: (flow, fault) => {
      const { flows } = get();
      const before = Object.hasOwn(flows, flow) ? (flows[flow] ?? nothing) : nothing;
      const isNew = fault === undefined ? !before.done : !before.faults.includes(fault);
      if (!isNew) return;
      const after: SeenOfFlow =
        fault === undefined
          ? { ...before, done: true }
          : { ...before, faults: [...before.faults, fault] };
      const next = { ...flows, [flow]: after };
      storage.write(key, JSON.stringify({ version: 1, flows: next }));
      set({ flows: next });
    },
  }));

export const useFlowProgress = createFlowProgress(safeStorage);
