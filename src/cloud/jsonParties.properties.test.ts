import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../kit/bytes.ts';
import type { HttpRequest } from '../wire/http/records.ts';
import { signRequest } from '../wire/sigv4/signRequest.ts';
import { anyText, wellFormed } from './anyText.testing.ts';
import { adminKey, orgAdminKey } from './aws/cloud.testing.ts';
import { cognitoIdentityActions } from './aws/cognito-identity/index.ts';
import { cognitoIdpActions } from './aws/cognito-idp/index.ts';
import { identityStoreActions } from './aws/identitystore/index.ts';
import { ssmActions } from './aws/ssm/index.ts';
import { ssoAdminActions } from './aws/sso-admin/index.ts';
import { flawsOf } from './flawsOf.testing.ts';
import { deepJson, deepValue, inputOf, knownText, memberName } from './jsonBodies.testing.ts';
import { worldNetwork } from './parties.ts';
import { defaultWorld } from './world/defaultWorld.ts';
import { identityCenterIds } from './world/default/identityCenter.ts';
import type { World } from './world/world.ts';
import { closeWorld, openWorld } from './world/worldFile.ts';

const world = defaultWorld();

const jsonServices = [
  { service: 'sso', prefix: 'SWBExternalService', actions: ssoAdminActions },
  { service: 'identitystore', prefix: 'AWSIdentityStore', actions: identityStoreActions },
  { service: 'ssm', prefix: 'AmazonSSM', actions: ssmActions },
  {
    service: 'cognito-idp',
    prefix: 'AWSCognitoIdentityProviderService',
    actions: cognitoIdpActions,
  },
  {
    service: 'cognito-identity',
    prefix: 'AWSCognitoIdentityService',
    actions: cognitoIdentityActions,
  },
] as const;
/** A call whose members have the right names, and as values whatever comes. */
const jsonCall = fc.oneof(
  ...jsonServices.flatMap(({ service, prefix, actions }) =>
    actions.map(({ name, members }) =>
      fc.record({
        service: fc.constant(service),
        target: fc.oneof(
          { weight: 9, arbitrary: fc.constant(`${prefix}.${name}`) },
          { weight: 1, arbitrary: fc.constantFrom(`${prefix}.constructor`, prefix, `.${name}`) },
        ),
        body: fc.oneof(
          { weight: 6, arbitrary: inputOf(members) },
          { weight: 1, arbitrary: deepJson },
        ),
      }),
    ),
  ),
);

/** Resources and operations that nearly fit. */
const scimBody = fc
  .record(
    {
      schemas: fc.constant(['urn:ietf:params:scim:schemas:core:2.0:User']),
      userName: fc.oneof(anyText, deepValue),
      displayName: fc.oneof(anyText, deepValue),
      name: fc.record({ givenName: anyText, familyName: anyText }),
      members: fc.array(fc.record({ value: fc.oneof(knownText, deepValue) }), { maxLength: 3 }),
      Operations: fc.array(
        fc.record(
          {
            op: fc.constantFrom('add', 'Replace', 'remove', 'move'),
            path: fc.oneof(knownText, memberName, anyText),
            value: deepValue,
          },
          { requiredKeys: ['op'] },
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [] },
  )
  .map((body) => JSON.stringify(body));

const scimRequest = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'BREW'),
    path: fc.constantFrom(
      '/Users',
      '/Groups',
      `/Users/${identityCenterIds.dana}`,
      `/Groups/${identityCenterIds.analysts}`,
      '/Users/constructor',
      '/Groups/__proto__',
    ),
    filter: fc.option(fc.oneof(anyText, fc.constantFrom('userName eq "x"', 'id eq "a" and '))),
    body: fc.oneof(deepJson, scimBody),
  })
  .map(({ method, path, filter, body }): HttpRequest => ({
    method,
    url: `https://scim.us-east-1.amazonaws.com/a-tenant/scim/v2${path}${
      filter === null ? '' : `?filter=${encodeURIComponent(wellFormed(filter))}`
    }`,
    headers: [['Authorization', 'Bearer secret']],
    body: utf8(body),
  }));

describe('a service that takes JSON', () => {
  it('answers any signed call of a JSON service', async () => {
    await fc.assert(
      fc.asyncProperty(jsonCall, async ({ service, target, body }) => {
        const sent: HttpRequest = {
          method: 'POST',
          url: `https://${service}.us-east-1.amazonaws.com/`,
          headers: [
            ['Content-Type', 'application/x-amz-json-1.1'],
            ['X-Amz-Target', target],
          ],
          body: utf8(body),
        };
        const credentials = service.startsWith('cognito') ? adminKey : orgAdminKey;
        const at = world.clock;
        const options = { credentials, service, region: 'us-east-1', at };
        const { exchange } = await worldNetwork.send(await signRequest(sent, options), world);
        expect(flawsOf(exchange)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('answers any call of an application for a person', async () => {
    await fc.assert(
      fc.asyncProperty(deepJson, async (body) => {
        const sent: HttpRequest = {
          method: 'POST',
          url: 'https://oidc.us-east-1.amazonaws.com/token?aws_iam=t',
          headers: [['Content-Type', 'application/json']],
          body: utf8(body),
        };
        const signed = await signRequest(sent, {
          credentials: adminKey,
          service: 'sso-oauth',
          region: 'us-east-1',
          at: world.clock,
        });
        const { exchange } = await worldNetwork.send(signed, world);
        expect(flawsOf(exchange)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('answers any request of a SCIM client that proved itself', async () => {
    const instance = world.identityCenter;
    if (!instance) throw new Error('no instance');
    const scim = { tenant: 'a-tenant', token: 'secret', expiresAt: world.clock + 1_000_000 };
    const provisioned: World = {
      ...world,
      identityCenter: {
        ...instance,
        identitySource: { kind: 'external', metadata: '', scim },
      },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(scimRequest, { minLength: 1, maxLength: 4 }), async (requests) => {
        let current = provisioned;
        for (const sent of requests) {
          const { exchange, world: after } = await worldNetwork.send(sent, current);
          expect(flawsOf(exchange)).toEqual([]);
          current = after;
        }
        const opened = openWorld(JSON.parse(JSON.stringify(closeWorld(current))));
        expect(opened.ok ? [] : opened.faults).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
