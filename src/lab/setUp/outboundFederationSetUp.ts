import type { World } from '../../cloud/world/world.ts';
import { iamCall } from './iamCalls.ts';
import { accountIn, type ObjectOf } from './inWorld.ts';
import type { SetUpPart } from './setUpCall.ts';

/** What makes an account an issuer of tokens. AWS chooses the issuer's address. */
export function outboundFederationSetUp(
  world: World,
  { account }: ObjectOf<'outbound-federation'>,
): readonly SetUpPart[] {
  if (!accountIn(world, account).outboundWebIdentity)
    throw new Error(`Outbound federation is off in account ${account}.`);
  return [
    {
      title: 'Outbound federation',
      account,
      calls: [iamCall('EnableOutboundWebIdentityFederation', {})],
    },
  ];
}
