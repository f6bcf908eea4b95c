import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { check, failures } from '../../kit/why.ts';
import { awsError } from '../../wire/aws/awsError.ts';
import { invalidParameterException } from '../../wire/aws/jsonErrors.ts';
import { integer, required, text } from '../../wire/aws/members.ts';
import { requestRule } from '../../wire/aws/rules.ts';
import { headerOf, type Headers, type HttpRequest } from '../../wire/http/records.ts';
import { signRequest } from '../../wire/sigv4/signRequest.ts';
import { createNetwork } from '../network.ts';
import { defaultWorld } from '../world/defaultWorld.ts';
import { awsAction } from './awsAction.ts';
import { adminKey } from './cloud.testing.ts';
import { accountOf } from './caller.ts';
import { jsonParty } from './jsonParty.ts';

const reference = { checks: [], errors: [], differs: [] };
const members = {
  Name: required(text({ length: [1, 4] })),
  Count: integer({ range: [0, 3] }),
} as const;
const party = jsonParty({
  service: 'cognito-idp',
  target: 'AWSCognitoIdentityProviderService',
  rule: 'test.root',
  invalid: invalidParameterException,
  actions: [
    awsAction({
      name: 'Greet',
      signed: false,
      members,
      reference,
      run: ({ Name, Count }, { world, region }) => ({
        world,
        why: check('test.greet', Name !== 'none'),
        answer:
          Name === 'none'
            ? { error: awsError('NotAuthorizedException', 400, 'Nobody to greet.') }
            : { result: { Name, Count, Region: region, At: new Date(world.clock) } },
      }),
    }),
    awsAction({
      name: 'Own',
      signed: true,
      members,
      reference,
      run: (_input, { world, caller }) => ({
        world,
        why: check('test.own', true),
        answer: { result: { Account: accountOf(caller) } },
      }),
    }),
  ],
});
const network = createNetwork(() => party);
const world = defaultWorld();

const asking = (operation: string, body: unknown, headers: Headers = []): HttpRequest => ({
  method: 'POST',
  url: 'https://cognito-idp.us-east-1.amazonaws.com/',
  headers: [
    ['Content-Type', 'application/x-amz-json-1.1'],
    ['X-Amz-Target', `AWSCognitoIdentityProviderService.${operation}`],
    ...headers,
  ],
  body: utf8(typeof body === 'string' ? body : JSON.stringify(body)),
});

async function ask(request: HttpRequest) {
  const { exchange } = await network.send(request, world);
  const { response, why } = exchange;
  if (!response || !why) throw new Error('no answer');
  return { response, why, body: JSON.parse(textOf(response.body)) as Record<string, unknown> };
}

describe('the party of a JSON 1.1 service', () => {
  it('answers with bare JSON, timestamps in seconds', async () => {
    const { response, body, why } = await ask(asking('Greet', { Name: 'Ana', More: 1 }));
    expect(response.status).toBe(200);
    expect(body).toEqual({
      Name: 'Ana',
      Region: 'us-east-1',
      At: Math.floor((world.clock + 40) / 1000),
    });
    expect(headerOf(response, 'content-type')).toBe('application/x-amz-json-1.1');
    expect(headerOf(response, 'x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(why).toMatchObject({ rule: 'test.root', holds: true });
  });

  it.each([
    [asking('Fly', {}), 'UnknownOperationException', requestRule.action],
    [asking('constructor', {}), 'UnknownOperationException', requestRule.action],
    [asking('Greet', 'not JSON'), 'SerializationException', requestRule.body],
    [asking('Greet', '[]'), 'SerializationException', requestRule.body],
    [asking('Greet', { Name: 7 }), 'SerializationException', requestRule.type],
    [asking('Greet', { Name: 'Ana', Count: 4 }), 'InvalidParameterException', requestRule.range],
    [asking('Greet', { Name: 'none' }), 'NotAuthorizedException', 'test.greet'],
    [asking('Own', { Name: 'Ana' }), 'MissingAuthenticationTokenException', 'sigv4.present'],
  ])('refuses by code in body and header', async (request, code, rule) => {
    const { response, body, why } = await ask(request);
    expect(response.status).toBe(400);
    expect(body['__type']).toBe(code);
    expect(body['message']).toEqual(expect.any(String));
    expect(headerOf(response, 'x-amzn-errortype')).toBe(`${code}:`);
    expect(failures(why).map((one) => one.rule)).toContain(rule);
  });

  it('lists what violates the model, and takes an empty body for an object without members', async () => {
    expect((await ask(asking('Greet', { Name: 'Anabel', Count: -1 }))).body['message']).toBe(
      "2 validation errors detected: Value 'Anabel' at 'name' failed to satisfy constraint: Member must have length less than or equal to 4; Value '-1' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 0",
    );
    expect((await ask(asking('Greet', ''))).body['message']).toBe(
      "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
    );
  });

  it('checks the signature before it speaks of parameters', async () => {
    const at = world.clock;
    const sign = (body: unknown, service = 'cognito-idp') =>
      signRequest(asking('Own', body), { credentials: adminKey, service, region: 'us-east-1', at });
    expect((await ask(await sign({ Name: 'Ana' }))).body).toEqual({ Account: '111122223333' });
    expect((await ask(await sign({}))).body['__type']).toBe('InvalidParameterException');
    expect((await ask(await sign({}, 'sts'))).body).toMatchObject({
      __type: 'InvalidSignatureException',
      message: "Credential should be scoped to correct service: 'cognito-idp'.",
    });
  });

  it('answers whatever is sent, and never as a failure of its own', async () => {
    const target = fc.oneof(
      fc.constantFrom('Greet', 'Own', '__proto__', '', 'Greet.Greet'),
      fc.string({ maxLength: 20 }),
    );
    const body = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .record({ Name: fc.jsonValue(), Count: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(target, body, async (operation, content) => {
        const { response, why } = await ask(asking(operation, content));
        expect(response.status).toBeLessThan(500);
        expect(why.holds).toBe(response.status === 200);
      }),
      { numRuns: 200 },
    );
  });
});
