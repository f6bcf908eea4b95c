import type { HostRule } from './hostRule.ts';
import { absentHost } from './absentHost.ts';
import { formHost } from './formHost.ts';
import { localhostName } from './localhostName.ts';
import { namedHost } from './namedHost.ts';
import { pathHost } from './pathHost.ts';
import { pathStyleS3 } from './pathStyleS3.ts';
import { scopeHost } from './scopeHost.ts';
import { targetHost } from './targetHost.ts';

/** How one port serves many hosts: the first rule that knows the host decides. */
export const hostRules: readonly HostRule[] = [
  namedHost,
  localhostName,
  scopeHost,
  targetHost,
  formHost,
  pathHost,
  absentHost,
  pathStyleS3,
];
