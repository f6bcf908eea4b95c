import { contextKeysOf } from '../../../../iam/contextKeys.ts';
import { parsePolicy } from '../../../../iam/parsePolicy.ts';
import type { SimulatedPolicy } from './simulation.ts';

/** The context keys that identity-based policies ask for, each once. */
export const contextKeyNames = (policies: readonly SimulatedPolicy[]): readonly string[] => [
  ...new Set(
    policies.flatMap(({ document }) => {
      const parsed = parsePolicy('identity', document);
      return parsed.ok ? contextKeysOf(parsed.value) : [];
    }),
  ),
];
