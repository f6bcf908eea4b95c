import { photoClient } from '../../cloud/world/default/cognito.ts';
import type { IdentityPoolIn } from '../../cloud/world/world.ts';
import type { Change } from '../worldChanges.ts';
import { changeIdentityPool } from './cognitoChanges.ts';
import { userPoolLogin } from './photoNames.ts';

/** Sets how the identity pool chooses a role for people who sign in by the photo app’s client. */
export const mapPhotoClient = (mapping: IdentityPoolIn['roleMappings'][string]): Change =>
  changeIdentityPool(({ roleMappings }) => ({
    roleMappings: { ...roleMappings, [`${userPoolLogin}:${photoClient}`]: mapping },
  }));
