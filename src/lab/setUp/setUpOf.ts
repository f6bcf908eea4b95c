import type { SetUpObject } from '../../flows/flow.ts';
import type { World } from '../../cloud/world/world.ts';
import { accessControlAttributesSetUp } from './accessControlAttributesSetUp.ts';
import { bucketSetUp } from './bucketSetUp.ts';
import { identityPoolSetUp } from './identityPoolSetUp.ts';
import { outboundFederationSetUp } from './outboundFederationSetUp.ts';
import { permissionSetSetUp } from './permissionSetSetUp.ts';
import { providerSetUp } from './providerSetUp.ts';
import { roleSetUp } from './roleSetUp.ts';
import type { SetUpPart } from './setUpCall.ts';
import { storeUserSetUp } from './storeUserSetUp.ts';
import { userPoolSetUp } from './userPoolSetUp.ts';
import { userSetUp } from './userSetUp.ts';

/**
 * The calls that make the objects behind a flow, read off the world in which they stand. An object that
 * the world does not have is a bug of the flow.
 */
export const setUpOf = (world: World, objects: readonly SetUpObject[]): readonly SetUpPart[] =>
  objects.flatMap((object) => {
    switch (object.kind) {
      case 'role':
        return roleSetUp(world, object);
      case 'user':
        return userSetUp(world, object);
      case 'bucket':
        return bucketSetUp(world, object);
      case 'saml-provider':
      case 'oidc-provider':
        return providerSetUp(world, object);
      case 'outbound-federation':
        return outboundFederationSetUp(world, object);
      case 'permission-set':
        return permissionSetSetUp(world, object);
      case 'access-control-attributes':
        return accessControlAttributesSetUp(world);
      case 'store-user':
        return storeUserSetUp(world, object);
      case 'user-pool':
        return userPoolSetUp(world, object);
      case 'identity-pool':
        return identityPoolSetUp(world, object);
    }
  });
