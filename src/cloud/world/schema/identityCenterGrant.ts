import * as z from 'zod';
import { instant, regionName } from './formats.ts';

const scopes = z.array(z.string()).default([]);

/** A token's ties: the client it was given to, and the sign-in whose end is its end too. */
const held = {
  clientId: z.string(),
  userId: z.string(),
  /** The portal session, a key of `webSessions`. */
  session: z.string(),
  scopes,
  expiresAt: instant,
};

/** What Identity Center has handed out, kept under the value that stands for it on the wire. */
export const identityCenterGrant = z.discriminatedUnion('kind', [
  /** A registered client (RFC 7591), under its client id. */
  z.strictObject({
    kind: z.literal('client'),
    clientSecret: z.string(),
    clientName: z.string(),
    region: regionName,
    scopes,
    grantTypes: z.array(z.string()).default([]),
    redirectUris: z.array(z.string()).default([]),
    issuedAt: instant,
    expiresAt: instant,
  }),
  /** A device authorization (RFC 8628), under its device code. */
  z.strictObject({
    kind: z.literal('device'),
    clientId: z.string(),
    userCode: z.string(),
    expiresAt: instant,
    /** Seconds to wait between polls; each slow_down adds to it. */
    interval: z.number().int().min(1),
    lastPolledAt: instant.optional(),
    /** What the person said. Absent: nothing yet. */
    decision: z
      .union([
        z.strictObject({ allowed: z.literal(true), userId: z.string(), session: z.string() }),
        z.strictObject({ allowed: z.literal(false) }),
      ])
      .optional(),
  }),
  /** The code that a person types or confirms, and the device authorization that it is for. */
  z.strictObject({ kind: z.literal('user-code'), deviceCode: z.string() }),
  /** A request at `/authorize` that a person has still to allow. */
  z.strictObject({
    kind: z.literal('authorization-request'),
    clientId: z.string(),
    redirectUri: z.string(),
    state: z.string().optional(),
    codeChallenge: z.string(),
    scopes,
    expiresAt: instant,
  }),
  z.strictObject({
    kind: z.literal('authorization-code'),
    redirectUri: z.string(),
    codeChallenge: z.string(),
    ...held,
  }),
  z.strictObject({ kind: z.literal('access-token'), ...held }),
  z.strictObject({ kind: z.literal('refresh-token'), ...held }),
  /** What an OAuth application holds for a person. No sign-in at the portal stands behind it. */
  z.strictObject({
    kind: z.literal('application-token'),
    use: z.enum(['access', 'refresh']),
    applicationId: z.string(),
    userId: z.string(),
    scopes,
    expiresAt: instant,
  }),
  /** Says to STS on whose behalf an application acts, under the context assertion. */
  z.strictObject({
    kind: z.literal('identity-context'),
    applicationId: z.string(),
    userId: z.string(),
    expiresAt: instant,
  }),
  /** The right password was given; the one-time code is still to come. */
  z.strictObject({ kind: z.literal('sign-in-step'), userId: z.string(), expiresAt: instant }),
  /** A sign-in that is done and that the portal has still to take up. */
  z.strictObject({
    kind: z.literal('sign-in-result'),
    userId: z.string(),
    /** Values of the assertion of an external identity provider, by tag key. */
    assertedAttributes: z.record(z.string(), z.string()).default({}),
    expiresAt: instant,
  }),
  /** A SAML request to an external identity provider, under its message id. */
  z.strictObject({
    kind: z.literal('saml-request'),
    destination: z.string(),
    expiresAt: instant,
  }),
]);
