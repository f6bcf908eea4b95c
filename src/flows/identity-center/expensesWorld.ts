import { applicationIssuer } from '../../cloud/aws/identity-center/applicationAssertion.ts';
import { identityCenterMetadata } from '../../cloud/aws/identity-center/serviceProvider.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { expensesExpects, expensesIn } from './expensesApplication.ts';
import { instanceOf } from './identityCenterChanges.ts';

/**
 * The default world, in which whoever runs the application has set it up for Identity Center: from then on
 * each side keeps what it was told.
 */
export function expensesWorld(): World {
  const world = defaultWorld();
  const [id, { audience, assertionConsumerService }] = expensesIn(world);
  const instance = instanceOf(world);
  return expensesExpects({
    metadata: identityCenterMetadata(instance, applicationIssuer(instance, id)),
    audience,
    assertionConsumerService,
    requiredAttributes: ['email'],
  })(world);
}
