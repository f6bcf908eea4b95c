import { own } from '../kit/own.ts';
import { applicationAt, samlApplication } from './app/samlApplication.ts';
import { accessPortal, devicePage } from './aws/access-portal/accessPortal.ts';
import { cognitoIdentityParty } from './aws/cognito-identity/cognitoIdentityParty.ts';
import { cognitoIdpParty } from './aws/cognito-idp/cognitoIdpParty.ts';
import { consoleParty } from './aws/console/consoleParty.ts';
import { type AwsService, awsHost } from './aws/hosts.ts';
import { outboundIssuerParty } from './aws/outbound/outboundIssuerParty.ts';
import { isPortalHost } from './aws/identity-center/instance.ts';
import { identityStoreParty } from './aws/identitystore/identityStoreParty.ts';
import { iamParty } from './aws/iam/iamParty.ts';
import { s3Party } from './aws/s3/s3Party.ts';
import { scimParty } from './aws/scim/scimParty.ts';
import { signInParty } from './aws/signin/signInParty.ts';
import { ssoAdminParty } from './aws/sso-admin/ssoAdminParty.ts';
import { ssoOidcParty } from './aws/sso-oidc/ssoOidcParty.ts';
import { ssoPortalParty } from './aws/sso-portal/ssoPortalParty.ts';
import { ssoSignInParty } from './aws/sso-signin/ssoSignInParty.ts';
import { stsParty } from './aws/sts/stsParty.ts';
import { adfs } from './idp/adfs.ts';
import { isOpenIdHost } from './idp/oidc/endpointAt.ts';
import { openIdParty } from './idp/oidc/openIdParty.ts';
import { createNetwork, type Party } from './network.ts';
import type { World } from './world/world.ts';

const awsParties: Readonly<Record<AwsService, Party>> = {
  sts: stsParty,
  iam: iamParty,
  s3: s3Party,
  signin: signInParty,
  console: consoleParty,
  'cognito-idp': cognitoIdpParty,
  'cognito-identity': cognitoIdentityParty,
  'outbound-issuer': outboundIssuerParty,
  sso: ssoAdminParty,
  identitystore: identityStoreParty,
  oidc: ssoOidcParty,
  'portal.sso': ssoPortalParty,
  'device.sso': devicePage,
  'signin.aws': ssoSignInParty,
  scim: scimParty,
};

/** Who answers for a host name in a world; undefined where the name does not resolve. */
export function partyOf(host: string, world: World): Party | undefined {
  const aws = awsHost(host);
  if (aws) return awsParties[aws.service];
  if (world.identityCenter && isPortalHost(world.identityCenter, host)) return accessPortal;
  if (applicationAt(world, host)) return samlApplication;
  if (own(world.samlIdentityProviders, host)) return adfs;
  return isOpenIdHost(world, host) ? openIdParty : undefined;
}

/** The network on which every host of a world can be reached. */
export const worldNetwork = createNetwork(partyOf);
