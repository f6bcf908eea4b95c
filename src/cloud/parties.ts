import { own } from '../kit/own.ts';
import { applicationAt } from './app/applicationAt.ts';
import { absentService, type AwsService, awsHost } from './aws/hosts.ts';
import { directoryAt } from './aws/directory-service/directoryAt.ts';
import { isPortalHost } from './aws/identity-center/instance.ts';
import { isOpenIdHost } from './idp/oidc/endpointAt.ts';
import { loadedLater } from './loadedLater.ts';
import { createNetwork, type Party } from './network.ts';
import type { World } from './world/world.ts';

const awsParties: Readonly<Record<AwsService, Party>> = {
  sts: loadedLater(async () => (await import('./aws/sts/stsParty.ts')).stsParty),
  s3: loadedLater(async () => (await import('./aws/s3/s3Party.ts')).s3Party),
  signin: loadedLater(async () => (await import('./aws/signin/signInParty.ts')).signInParty),
  console: loadedLater(async () => (await import('./aws/console/consoleParty.ts')).consoleParty),
  iam: loadedLater(async () => (await import('./aws/iam/iamParty.ts')).iamParty),
  'cognito-idp': loadedLater(
    async () => (await import('./aws/cognito-idp/cognitoIdpParty.ts')).cognitoIdpParty,
  ),
  'cognito-identity': loadedLater(
    async () =>
      (await import('./aws/cognito-identity/cognitoIdentityParty.ts')).cognitoIdentityParty,
  ),
  'cognito-hosted-ui': loadedLater(
    async () => (await import('./aws/cognito-idp/hosted/hostedUiParty.ts')).hostedUiParty,
  ),
  'outbound-issuer': loadedLater(
    async () => (await import('./aws/outbound/outboundIssuerParty.ts')).outboundIssuerParty,
  ),
  oidc: loadedLater(async () => (await import('./aws/sso-oidc/ssoOidcParty.ts')).ssoOidcParty),
  'portal.sso': loadedLater(
    async () => (await import('./aws/sso-portal/ssoPortalParty.ts')).ssoPortalParty,
  ),
  'device.sso': loadedLater(
    async () => (await import('./aws/access-portal/accessPortal.ts')).devicePage,
  ),
  'signin.aws': loadedLater(
    async () => (await import('./aws/sso-signin/ssoSignInParty.ts')).ssoSignInParty,
  ),
  sso: loadedLater(async () => (await import('./aws/sso-admin/ssoAdminParty.ts')).ssoAdminParty),
  identitystore: loadedLater(
    async () => (await import('./aws/identitystore/identityStoreParty.ts')).identityStoreParty,
  ),
  ssm: loadedLater(async () => (await import('./aws/ssm/ssmParty.ts')).ssmParty),
  quicksight: loadedLater(
    async () => (await import('./aws/quicksight/quickSightParty.ts')).quickSightParty,
  ),
  scim: loadedLater(async () => (await import('./aws/scim/scimParty.ts')).scimParty),
};

const accessPortal = loadedLater(
  async () => (await import('./aws/access-portal/accessPortal.ts')).accessPortal,
);
const samlApplication = loadedLater(
  async () => (await import('./app/samlApplication.ts')).samlApplication,
);
const directorySignIn = loadedLater(
  async () =>
    (await import('./aws/directory-service/directorySignInParty.ts')).directorySignInParty,
);
const broker = loadedLater(async () => (await import('./app/broker/brokerParty.ts')).brokerParty);
const loopbackParty = loadedLater(
  async () => (await import('./app/loopbackParty.ts')).loopbackParty,
);
const partnerApi = loadedLater(async () => (await import('./app/partnerApi.ts')).partnerApi);
const adfs = loadedLater(async () => (await import('./idp/adfs.ts')).adfs);
const openIdParty = loadedLater(
  async () => (await import('./idp/oidc/openIdParty.ts')).openIdParty,
);

const absentServiceParty = loadedLater(
  async () => (await import('./aws/absentServiceParty.ts')).absentServiceParty,
);

/** Who answers for a host name in a world; undefined where the name does not resolve. */
export function partyOf(host: string, world: World): Party | undefined {
  const aws = awsHost(host);
  if (aws) return awsParties[aws.service];
  if (world.identityCenter && isPortalHost(world.identityCenter, host)) return accessPortal;
  if (directoryAt(world, host)) return directorySignIn;
  if (applicationAt(world, host)) return samlApplication;
  if (own(world.brokers, host)) return broker;
  if (own(world.loopbackListeners, host)) return loopbackParty;
  if (own(world.samlIdentityProviders, host)) return adfs;
  if (own(world.partnerApis, host)) return partnerApi;
  if (isOpenIdHost(world, host)) return openIdParty;
  return absentService(host) === undefined ? undefined : absentServiceParty;
}

/** The network on which every host of a world can be reached. */
export const worldNetwork = createNetwork(partyOf);
