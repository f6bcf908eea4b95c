import { headerOf } from '../../wire/http/records.ts';
import type { Asked } from '../asked.ts';
import type { HostRule } from './hostRule.ts';
import { inRegion, regionOf } from './regionOf.ts';

interface Place {
  readonly path: RegExp;
  /** `{region}` is the path's own where it names one, else the request's. */
  readonly host: string;
  readonly when?: (asked: Asked) => boolean;
}

const bearsPortalToken = (asked: Asked): boolean =>
  headerOf(asked, 'x-amz-sso_bearer_token') !== undefined;

/** Services that are told by their paths (FACTS 0.1, 1.1, 3.2, 6.5, 7.3, 7.5). */
const places: readonly Place[] = [
  {
    path: /^\/(?:client\/register|device_authorization|token|authorize)$/,
    host: 'oidc.{region}.amazonaws.com',
  },
  {
    path: /^\/(?:assignment\/(?:accounts|roles)|federation\/credentials)$/,
    host: 'portal.sso.{region}.amazonaws.com',
  },
  { path: /^\/logout$/, host: 'portal.sso.{region}.amazonaws.com', when: bearsPortalToken },
  {
    path: /^\/(?:saml|federation|static\/saml-metadata\.xml)$/,
    host: 'signin.aws.amazon.com',
  },
  {
    path: /^\/(?<region>[a-z]{2}(?:-[a-z]+)+-\d)_[0-9A-Za-z]+\/\.well-known\//,
    host: 'cognito-idp.{region}.amazonaws.com',
  },
  { path: /^\/[^/]+\/scim\/v2\//, host: 'scim.{region}.amazonaws.com' },
];

/** The service whose paths these are. */
export const pathHost: HostRule = (asked) => {
  if (asked.scope) return undefined;
  for (const { path, host, when } of places) {
    const match = path.exec(asked.path);
    if (match && (when?.(asked) ?? true))
      return inRegion(host, match.groups?.['region'] ?? regionOf(asked));
  }
  return undefined;
};
