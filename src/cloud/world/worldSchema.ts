import * as z from 'zod';
import { account } from './schema/account.ts';
import { broker } from './schema/broker.ts';
import {
  cognitoState,
  identityPool,
  identityPoolId,
  userPool,
  userPoolId,
} from './schema/cognito.ts';
import { directory } from './schema/directory.ts';
import { directoryId, directoryService } from './schema/directoryService.ts';
import { accountId, hostName, instant } from './schema/formats.ts';
import { loopbackListener } from './schema/loopbackListener.ts';
import { openIdGrant, openIdProvider } from './schema/openIdProvider.ts';
import { identityCenter } from './schema/identityCenter.ts';
import { identityCenterGrant } from './schema/identityCenterGrant.ts';
import { identityCenterRequest } from './schema/identityCenterRequest.ts';
import { organization } from './schema/organization.ts';
import { samlIdentityProvider } from './schema/samlIdentityProvider.ts';
import { session } from './schema/session.ts';
import { settings } from './schema/settings.ts';
import { tradeInToken } from './schema/tradeInToken.ts';
import { webSession } from './schema/webSession.ts';

/** Ten years ahead or behind. */
const clockOffset = z.number().min(-315_360_000).max(315_360_000).describe('seconds');

/** One CloudTrail event, with the member names CloudTrail uses. */
const trailEvent = z.looseObject({
  eventVersion: z.string(),
  eventTime: z.string(),
  eventSource: z.string(),
  eventName: z.string(),
  awsRegion: z.string(),
  eventID: z.string(),
  recipientAccountId: z.string(),
});

/** The whole world as one JSON value: what a world file holds. */
export const worldSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  /** All ids are drawn from this and `counter`, so that a replay gives the same bytes. */
  seed: z.string().min(1),
  counter: z.number().int().min(0).default(0),
  clock: instant,
  /** Seconds by which a client's own clock is ahead (behind: negative), by the client's name. */
  clockOffsets: z.record(z.string(), clockOffset).default({}),
  /** The public address that the clients' requests come from: aws:SourceIp. */
  clientAddress: z.union([z.ipv4(), z.ipv6()]).default('203.0.113.17'),
  settings: settings.prefault({}),
  organization,
  accounts: z.record(accountId, account),
  directories: z.record(z.string(), directory).default({}),
  directoryServices: z.record(directoryId, directoryService).default({}),
  samlIdentityProviders: z.record(hostName, samlIdentityProvider).default({}),
  brokers: z.record(hostName, broker).default({}),
  userPools: z.record(userPoolId, userPool).default({}),
  identityPools: z.record(identityPoolId, identityPool).default({}),
  cognito: cognitoState.prefault({}),
  openIdProviders: z
    .record(z.string().regex(/^[a-z0-9.-]+(?:\/[^?#]*)?$/), openIdProvider)
    .default({}),
  loopbackListeners: z.record(z.string().regex(/^127\.0\.0\.1:\d+$/), loopbackListener).default({}),
  openIdGrants: z.record(z.string(), openIdGrant).default({}),
  /** Absent: the organization does not use IAM Identity Center. */
  identityCenter: identityCenter.optional(),
  identityCenterGrants: z.record(z.string(), identityCenterGrant).default({}),
  identityCenterRequests: z.record(z.string(), identityCenterRequest).default({}),
  /** Of IAM's temporary delegation, by the token. */
  tradeInTokens: z.record(z.string().min(1), tradeInToken).default({}),
  sessions: z.record(z.string(), session).default({}),
  webSessions: z.record(z.string(), webSession).default({}),
  trail: z.array(trailEvent).default([]),
});

export type WorldFile = z.output<typeof worldSchema>;
export type User = WorldFile['accounts'][string]['users'][string];
export type Role = WorldFile['accounts'][string]['roles'][string];
export type TrailEvent = z.output<typeof trailEvent>;
