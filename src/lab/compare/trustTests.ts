import type { Exchange } from '../../cloud/network.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The condition keys that the Allow statements of a policy document test. */
function keysIn(document: unknown): readonly string[] {
  if (!isRecord(document)) return [];
  return asList(document['Statement']).flatMap((statement) =>
    isRecord(statement) && isRecord(statement['Condition'])
      ? Object.values(statement['Condition']).flatMap((tests) =>
          isRecord(tests) ? Object.keys(tests) : [],
        )
      : [],
  );
}

/**
 * The condition keys of the trust policies that STS weighed in an exchange, each once; undefined where it
 * weighed none.
 */
export function trustTests({ evidence }: Exchange): readonly string[] | undefined {
  const trusts = evidence.flatMap((one) =>
    one.kind === 'policy' && one.id.startsWith('trust/') ? [one.document] : [],
  );
  return trusts.length === 0 ? undefined : [...new Set(trusts.flatMap(keysIn))];
}
