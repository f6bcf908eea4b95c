import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { SetUpObject } from '../flow.ts';

/** What AWS has to know before anyone comes with an assertion, and what they come for. */
export const samlSetUp = (...roles: readonly string[]): readonly SetUpObject[] => [
  { kind: 'saml-provider', account: dataAccount, name: 'ADFS' },
  ...roles.map((name) => ({ kind: 'role', account: dataAccount, name }) as const),
  { kind: 'bucket', account: dataAccount, name: reportsBucket },
];
