import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { partnerHost, roleArn } from './webNames.ts';

/** The default world with a partner whose API lets in one role of the data account. */
export function outboundWorld(): World {
  const world = defaultWorld();
  const issuer = world.accounts[dataAccount]?.outboundWebIdentity?.issuer;
  if (issuer === undefined) throw new Error('The default world has no issuer of its own.');
  return {
    ...world,
    partnerApis: {
      [partnerHost]: {
        name: 'Print shop',
        audience: `https://${partnerHost}`,
        algorithms: ['RS256', 'ES384'],
        skew: 60,
        customers: { [issuer]: { name: 'Example Corp', subjects: [roleArn('Thumbnails')] } },
      },
    },
  };
}
