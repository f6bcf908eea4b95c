import { GetFederationTokenCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { type Change, Lab } from '../../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../../cloud/credentials.ts';
import type { Exchange } from '../../../cloud/network.ts';
import { reportsBucket } from '../../../cloud/world/defaultNames.ts';
import type { World } from '../../../cloud/world/world.ts';
import { textOf } from '../../../kit/bytes.ts';
import { failures } from '../../../kit/why.ts';
import { headerOf } from '../../../wire/http/records.ts';
import {
  aliceArn,
  aliceKey,
  allows,
  assumeX,
  stsOf,
  roleX,
  trustsAws,
  usable,
  withAlice,
  withRole,
} from './stsOnMock.testing.ts';

const endpoint = 'https://signin.aws.amazon.com/federation';
const home = 'https://console.aws.amazon.com/console/home';
const bucketPage = `https://console.aws.amazon.com/s3/buckets/${reportsBucket}`;
const Issuer = 'https://broker.corp.example/';

const labOf = (...changes: readonly Change<World>[]) =>
  new Lab(
    withAlice({ policies: { F: allows(['sts:*', 's3:*']) } }),
    withRole('X', trustsAws([aliceArn, roleX()]), { policies: { Read: allows('s3:*') } }),
    ...changes,
  );

const sessionOf = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials): string =>
  JSON.stringify({ sessionId: accessKeyId, sessionKey: secretAccessKey, sessionToken });

const ask = (lab: Lab, fields: Readonly<Record<string, string>>): Promise<Exchange> =>
  lab.get(`${endpoint}?${new URLSearchParams(fields).toString()}`);

const signinToken = (lab: Lab, credentials: Credentials, more: Record<string, string> = {}) =>
  ask(lab, { Action: 'getSigninToken', Session: sessionOf(credentials), ...more });

const tokenIn = ({ response }: Exchange): string => {
  const json: unknown = JSON.parse(textOf(response?.body ?? new Uint8Array()));
  return (json as { SigninToken: string }).SigninToken;
};

const logIn = (lab: Lab, SigninToken: string, Destination = home) =>
  ask(lab, { Action: 'login', Issuer, Destination, SigninToken });

const statusOf = ({ response }: Exchange) => response?.status;
const brokenOf = ({ why }: Exchange) => (why ? failures(why).map(({ rule }) => rule) : []);
const cookieOf = ({ response }: Exchange): string =>
  (response && headerOf(response, 'set-cookie'))?.split(';')[0] ?? '';

const roleKeys = async (lab: Lab, more = {}) => usable((await assumeX(lab, more)).Credentials);
const bobKeys = async (lab: Lab) => {
  const sts = await stsOf(lab, aliceKey);
  const Policy = JSON.stringify(allows('s3:*'));
  return usable(
    (await sts.send(new GetFederationTokenCommand({ Name: 'bob', Policy }))).Credentials,
  );
};

describe('the federation endpoint', () => {
  it.each([
    ['a role', roleKeys, 'X/session'],
    ['a federated user', bobKeys, 'bob'],
  ])('opens the console for %s', async (_, keysOf, name) => {
    const lab = labOf();
    const given = await signinToken(lab, await keysOf(lab));
    expect(statusOf(given)).toBe(200);
    expect(given.trail).toMatchObject([{ eventName: 'GetSigninToken' }]);
    const entered = await logIn(lab, tokenIn(given), bucketPage);
    expect(statusOf(entered)).toBe(302);
    expect(entered.response && headerOf(entered.response, 'location')).toBe(bucketPage);
    expect(entered.trail).toMatchObject([{ eventName: 'ConsoleLogin' }]);
    const page = await lab.get(bucketPage, [['Cookie', cookieOf(entered)]]);
    expect(textOf(page.response?.body ?? new Uint8Array())).toContain(`${name} @ `);
    expect(textOf(page.response?.body ?? new Uint8Array())).toContain('2026/q2/summary.txt');
  });

  it('takes a form as well', async () => {
    const lab = labOf();
    const given = await lab.post(endpoint, {
      Action: 'getSigninToken',
      Session: sessionOf(await roleKeys(lab)),
    });
    expect(statusOf(await logIn(lab, tokenIn(given)))).toBe(302);
  });

  it('keeps the console open as long as the credentials, then names the broker', async () => {
    const lab = labOf();
    const entered = await logIn(lab, tokenIn(await signinToken(lab, await roleKeys(lab))));
    lab.pass(3_600_000);
    const page = await lab.get(home, [['Cookie', cookieOf(entered)]]);
    expect(statusOf(page)).toBe(401);
    expect(textOf(page.response?.body ?? new Uint8Array())).toContain(`href="${Issuer}"`);
  });

  it('keeps it open for a SessionDuration, beyond the credentials', async () => {
    const lab = labOf();
    const more = { SessionDuration: '43200' };
    const entered = await logIn(lab, tokenIn(await signinToken(lab, await roleKeys(lab), more)));
    lab.pass(43_100_000);
    const page = await lab.get(bucketPage, [['Cookie', cookieOf(entered)]]);
    expect(textOf(page.response?.body ?? new Uint8Array())).toContain('2026/q2/summary.txt');
    lab.pass(100_000);
    expect(statusOf(await lab.get(home, [['Cookie', cookieOf(entered)]]))).toBe(401);
  });

  it('refuses a SessionDuration that is none, and for whoever may not pass one', async () => {
    const lab = labOf();
    const mine = await roleKeys(lab);
    for (const SessionDuration of ['899', '43201', 'constructor', '', '9e2'])
      expect(brokenOf(await signinToken(lab, mine, { SessionDuration }))).toEqual([
        'signin.duration-number',
      ]);
    const chained = usable((await assumeX(lab, {}, mine)).Credentials);
    expect(brokenOf(await signinToken(lab, chained, { SessionDuration: '3601' }))).toEqual([
      'signin.duration-chained',
    ]);
    expect(statusOf(await signinToken(lab, chained, { SessionDuration: '3600' }))).toBe(200);
    expect(
      brokenOf(await signinToken(lab, await bobKeys(lab), { SessionDuration: '900' })),
    ).toEqual(['signin.duration-kind']);
  });

  it('refuses credentials that are not genuine, not alive, or of another kind', async () => {
    const lab = labOf();
    const mine = await roleKeys(lab);
    for (const wrong of [
      { ...mine, secretAccessKey: 'x'.repeat(40) },
      { ...mine, sessionToken: 'x' },
      { ...mine, accessKeyId: 'constructor' },
      { ...aliceKey, sessionToken: '' },
    ])
      expect(brokenOf(await signinToken(lab, wrong))).toEqual(['signin.session-key']);
    for (const Session of ['', '{', 'null', '[]', '{"sessionId":1}', sessionOf(aliceKey)]) {
      const exchange = await ask(lab, { Action: 'getSigninToken', Session });
      expect([statusOf(exchange), ...brokenOf(exchange)]).toEqual([400, 'signin.session-given']);
    }
    const self = await (await stsOf(lab, aliceKey)).send(new GetSessionTokenCommand({}));
    expect(brokenOf(await signinToken(lab, usable(self.Credentials)))).toEqual([
      'signin.session-kind',
    ]);
    lab.pass(3_600_000);
    expect(brokenOf(await signinToken(lab, mine))).toEqual(['signin.session-live']);
  });

  it('refuses a sign-in link that is unknown, too old, or leads elsewhere', async () => {
    const lab = labOf();
    const token = tokenIn(await signinToken(lab, await roleKeys(lab)));
    expect(brokenOf(await logIn(lab, 'constructor'))).toEqual(['signin.token-known']);
    for (const elsewhere of [
      'https://console.aws.amazon.com.attacker.example/',
      'http://console.aws.amazon.com/',
      'javascript:alert(1)',
      '',
    ])
      expect(brokenOf(await logIn(lab, token, elsewhere))).toEqual(['signin.destination']);
    // The token of a link is no cookie.
    const page = await lab.get(home, [['Cookie', `aws-creds=${token}`]]);
    expect(statusOf(page)).toBe(302);
    lab.pass(900_000);
    expect(brokenOf(await logIn(lab, token))).toEqual(['signin.token-live']);
  });

  it('ends a console session', async () => {
    const lab = labOf();
    const entered = await logIn(lab, tokenIn(await signinToken(lab, await roleKeys(lab))));
    const Cookie = cookieOf(entered);
    const left = await lab.get(`${endpoint}?Action=logout`, [['Cookie', Cookie]]);
    expect(left.response && headerOf(left.response, 'set-cookie')).toContain('Max-Age=0');
    expect(statusOf(await lab.get(home, [['Cookie', Cookie]]))).toBe(302);
  });

  it('refuses every other action, with a page or with nothing', async () => {
    const bare: Change<World> = (world) => ({
      ...world,
      settings: { ...world.settings, federationErrorPage: false },
    });
    for (const fields of [{}, { Action: 'constructor' }])
      expect(brokenOf(await ask(labOf(), fields))).toEqual(['signin.federation-action']);
    expect((await ask(labOf(bare), {})).response?.body).toHaveLength(0);
    expect((await ask(labOf(), {})).response?.body.length).toBeGreaterThan(0);
  });
});
