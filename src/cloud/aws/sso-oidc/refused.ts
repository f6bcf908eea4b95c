import type { Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import type { AwsOutcome } from '../awsAction.ts';
import { refused as refusedWith } from '../identity-center/outcome.ts';
import { ssoOidcError, type SsoOidcErrorCode } from './ssoOidcError.ts';

/** A refusal by the service's own code. The world may have changed all the same: a poll is remembered. */
export const refused = (
  world: World,
  rule: string,
  parts: readonly Why[],
  code: SsoOidcErrorCode,
): AwsOutcome => refusedWith(world, rule, parts, ssoOidcError(code));
