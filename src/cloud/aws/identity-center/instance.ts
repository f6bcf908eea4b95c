import { own } from '../../../kit/own.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';

export const instanceArn = ({ instanceId }: IdentityCenterIn): string =>
  `arn:aws:sso:::instance/${instanceId}`;

export const permissionSetArn = ({ instanceId }: IdentityCenterIn, id: string): string =>
  `arn:aws:sso:::permissionSet/${instanceId}/${id}`;

/** The id in a permission set's ARN, if it is one of this instance. */
export function permissionSetIdOf(
  { instanceId }: IdentityCenterIn,
  arn: string,
): string | undefined {
  const start = `arn:aws:sso:::permissionSet/${instanceId}/`;
  return arn.startsWith(start) ? arn.slice(start.length) : undefined;
}

/** The account of the instance: the organization's management account. */
export const identityStoreArn = (
  { organization }: World,
  { identityStoreId }: IdentityCenterIn,
): string =>
  `arn:aws:identitystore::${organization.managementAccount}:identitystore/${identityStoreId}`;

/** Where people of this instance begin: its access portal. */
export const portalHost = ({ identityStoreId }: IdentityCenterIn): string =>
  `${identityStoreId}.awsapps.com`;

export const startUrl = (identityCenter: IdentityCenterIn): string =>
  `https://${portalHost(identityCenter)}/start`;

/** Whether a host is the access portal of this instance, by its id or by its own name. */
export const isPortalHost = (identityCenter: IdentityCenterIn, host: string): boolean =>
  host === portalHost(identityCenter) ||
  (identityCenter.alias !== undefined && host === `${identityCenter.alias}.awsapps.com`);

/** Whether a text is the address of this instance's access portal, as clients are configured with it. */
export function isStartUrl(identityCenter: IdentityCenterIn, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, pathname } = new URL(text);
  return (
    protocol === 'https:' && isPortalHost(identityCenter, host) && /^\/start\/?$/.test(pathname)
  );
}

/** The instance whose endpoints are in this region: an instance is in its home region only. */
export const instanceIn = (
  { identityCenter }: World,
  region: string,
): IdentityCenterIn | undefined => (identityCenter?.region === region ? identityCenter : undefined);

export type OAuthApplicationIn = IdentityCenterIn['oauthApplications'][string];

/** The ARN by which an OAuth application is a client (sso-admin API model). */
export const oauthApplicationArn = (
  { organization }: World,
  { instanceId }: IdentityCenterIn,
  id: string,
): string => `arn:aws:sso::${organization.managementAccount}:application/${instanceId}/${id}`;

/** The application of this ARN, and its id. */
export function oauthApplicationOf(
  world: World,
  identityCenter: IdentityCenterIn,
  arn: string,
): { readonly id: string; readonly application: OAuthApplicationIn } | undefined {
  const id = arn.slice(arn.lastIndexOf('/') + 1);
  const application = own(identityCenter.oauthApplications, id);
  return application && oauthApplicationArn(world, identityCenter, id) === arn
    ? { id, application }
    : undefined;
}
