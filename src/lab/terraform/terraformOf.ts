import type { SetUpObject } from '../../flows/flow.ts';
import type { World } from '../../cloud/world/world.ts';
import { identityPoolBlocks, userPoolBlocks } from './cognitoBlocks.ts';
import { type HclBlock, writeBlock } from './hcl.ts';
import { bucketBlocks, providerBlocks, roleBlocks, userBlocks } from './iamBlocks.ts';
import {
  accessControlAttributesBlocks,
  permissionSetBlocks,
  storeUserBlocks,
} from './identityCenterBlocks.ts';

function blocksOf(world: World, object: SetUpObject): readonly HclBlock[] {
  switch (object.kind) {
    case 'role':
      return roleBlocks(world, object);
    case 'user':
      return userBlocks(world, object);
    case 'saml-provider':
    case 'oidc-provider':
      return providerBlocks(world, object);
    case 'outbound-federation':
      return [
        {
          type: 'resource',
          labels: ['aws_iam_outbound_web_identity_federation', 'this'],
          body: {},
        },
      ];
    case 'bucket':
      return bucketBlocks(world, object);
    case 'permission-set':
      return permissionSetBlocks(world, object);
    case 'access-control-attributes':
      return accessControlAttributesBlocks(world);
    case 'store-user':
      return storeUserBlocks(world, object);
    case 'user-pool':
      return userPoolBlocks(world, object);
    case 'identity-pool':
      return identityPoolBlocks(world, object);
  }
}

/**
 * One object behind a flow in Terraform's language, for the AWS provider. The lab checks the syntax and
 * applies nothing.
 */
export const terraformOf = (world: World, object: SetUpObject): string =>
  blocksOf(world, object)
    .map((block) => writeBlock(block))
    .join('\n');
