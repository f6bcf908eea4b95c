import { textOf } from '../../kit/bytes.ts';
import type { Asked } from '../asked.ts';

/** Where a request goes that names no region. */
export const defaultRegion = 'us-east-1';

const region = '[a-z]{2}(?:-[a-z]+)+-\\d';
const wholeRegion = new RegExp(`^${region}$`);
/** User pool ids start `eu-west-1_`, ids of identities and their pools `eu-west-1:`. */
const idWithRegion = new RegExp(
  `"(?:UserPoolId|IdentityPoolId|IdentityId)"\\s*:\\s*"(${region})[_:]`,
);

/** The region that a request is for: the one it is signed for, else that of a pool it names. */
export function regionOf({ scope, body, headers }: Asked): string {
  if (scope && wholeRegion.test(scope.region)) return scope.region;
  const named = headers.some(([name]) => name.toLowerCase() === 'x-amz-target')
    ? idWithRegion.exec(textOf(body))?.[1]
    : undefined;
  return named ?? defaultRegion;
}

/** Writes a region into a host name such as `sts.{region}.amazonaws.com`. */
export const inRegion = (template: string, name: string): string =>
  template.replace('{region}', name);
