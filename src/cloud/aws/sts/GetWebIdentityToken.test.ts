import { describe, expect, it } from 'vitest';
import { minutes } from '../../../kit/time.ts';
import { findRule } from '../../../kit/why.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import type { Jwks } from '../../../wire/jwt/jwk.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import type { Credentials } from '../../../wire/sigv4/signRequest.ts';
import { jsonIn, podToken } from '../../idp/oidc/openId.testing.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import {
  adminKey,
  changeAccount,
  changeRole,
  deny,
  errorIn,
  Lab,
  roleArn,
  sts,
} from '../cloud.testing.ts';
import { webIdentityRules } from './webIdentityRules.ts';

const issuer = 'https://2c6d94b1-7f3e-4d05-9a48-e0b7c35f1d26.tokens.sts.global.api.aws';
const partner = 'https://api.partner.example';

const ask = (
  lab: Lab,
  credentials: Credentials,
  more: Readonly<Record<string, string>> = {},
  url = sts,
): Promise<Exchange> =>
  lab.signed(credentials, 'sts', {
    method: 'POST',
    url,
    headers: [['Content-Type', formType]],
    body: writeForm(
      Object.entries({
        Action: 'GetWebIdentityToken',
        Version: '2011-06-15',
        'Audience.member.1': partner,
        SigningAlgorithm: 'RS256',
        ...more,
      }),
    ),
  });

const tokenIn = ({ response }: Exchange): string =>
  (response && readMember(response, 'WebIdentityToken')) ?? '';
const claimsIn = (exchange: Exchange): JsonObject => {
  const read = readJwt(tokenIn(exchange));
  if (!read.ok) throw new Error(JSON.stringify(errorIn(exchange)));
  return read.value.claims;
};
const holds = ({ why }: Exchange, rule: string) => why && findRule(why, rule)?.holds;

/** Credentials of the pods that make thumbnails. */
async function podCredentials(lab: Lab, duration = '3600'): Promise<Credentials> {
  const { response } = await lab.post(sts, {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn('Thumbnails'),
    RoleSessionName: 'pod',
    WebIdentityToken: await podToken(lab),
    DurationSeconds: duration,
  });
  const of = (name: string): string => (response && readMember(response, name)) ?? '';
  return {
    accessKeyId: of('AccessKeyId'),
    secretAccessKey: of('SecretAccessKey'),
    sessionToken: of('SessionToken'),
  };
}

const userTags = (tags: Readonly<Record<string, string>>) =>
  changeAccount(dataAccount, (account) => {
    const admin = account.users['lab-admin'];
    if (!admin) throw new Error('no administrator');
    return { ...account, users: { ...account.users, 'lab-admin': { ...admin, tags } } };
  });

describe('GetWebIdentityToken', () => {
  it.each(['RS256', 'ES384'] as const)(
    'signs by %s what its own issuer lets anybody verify',
    async (alg) => {
      const lab = new Lab();
      const token = tokenIn(await ask(lab, adminKey, { SigningAlgorithm: alg }));
      const discovery = jsonIn(await lab.get(`${issuer}/.well-known/openid-configuration`));
      expect(discovery['issuer']).toBe(issuer);
      const keys = jsonIn(await lab.get(String(discovery['jwks_uri']))) as unknown as Jwks;
      expect((await verifyJwt(token, { keys, algorithms: [alg] })).why.holds).toBe(true);
      expect(JSON.stringify(keys)).not.toContain('"d"');
    },
  );

  it('says of a user who they are, for whom and for how long', async () => {
    const lab = new Lab(userTags({ Team: 'platform' }));
    const exchange = await ask(lab, adminKey, {
      'Audience.member.2': 'second',
      'Tags.member.1.Key': 'Stage',
      'Tags.member.1.Value': 'test',
    });
    const claims = claimsIn(exchange);
    const user = `arn:aws:iam::${dataAccount}:user/lab-admin`;
    expect(claims).toMatchObject({
      iss: issuer,
      sub: user,
      aud: [partner, 'second'],
      'https://sts.amazonaws.com/': {
        aws_account: dataAccount,
        source_region: 'us-east-1',
        principal_id: user,
        org_id: 'o-4f7k2m9q1x',
        ou_path: ['o-4f7k2m9q1x/r-7k2m/ou-7k2m-workload/'],
        principal_tags: { Team: 'platform' },
        request_tags: { Stage: 'test' },
      },
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(300);
    expect(exchange.trail).toMatchObject([
      { eventName: 'GetWebIdentityToken', userIdentity: { type: 'IAMUser', arn: user } },
    ]);
    expect(JSON.stringify(exchange.trail)).not.toContain(tokenIn(exchange));
  });

  it('says of a session which role it is of, and when it ends', async () => {
    const lab = new Lab();
    const credentials = await podCredentials(lab);
    const claims = claimsIn(await ask(lab, credentials));
    expect(claims).toMatchObject({
      sub: roleArn('Thumbnails'),
      aud: partner,
      'https://sts.amazonaws.com/': { principal_id: roleArn('Thumbnails') },
    });
    expect(claims['https://sts.amazonaws.com/']).toHaveProperty('original_session_exp');
  });

  it('does not outlive the session that asks for it', async () => {
    const lab = new Lab();
    const credentials = await podCredentials(lab, '900');
    lab.pass(minutes(11));
    const exchange = await ask(lab, credentials, { DurationSeconds: '300' });
    expect(errorIn(exchange)).toMatchObject({
      status: 403,
      code: 'SessionDurationEscalationException',
    });
    expect(holds(exchange, webIdentityRules.outboundSpan)).toBe(false);
    expect((await ask(lab, credentials, { DurationSeconds: '60' })).response?.status).toBe(200);
  });

  it('wants permission, by audience and by duration', async () => {
    const lab = new Lab();
    const credentials = await podCredentials(lab);
    const elsewhere = await ask(lab, credentials, { 'Audience.member.1': 'https://x.example' });
    expect(errorIn(elsewhere)).toEqual({
      status: 403,
      code: 'AccessDenied',
      message: `User: arn:aws:sts::${dataAccount}:assumed-role/Thumbnails/pod is not authorized to perform: sts:GetWebIdentityToken on resource: * because no identity-based policy allows the sts:GetWebIdentityToken action`,
    });
    const long = await ask(lab, credentials, { DurationSeconds: '601' });
    expect(errorIn(long)?.code).toBe('AccessDenied');
    expect(elsewhere.trail).toMatchObject([{ errorCode: 'AccessDenied' }]);
  });

  it('wants a permission of its own for tags', async () => {
    const lab = new Lab(
      changeRole('Thumbnails', (role) => ({
        ...role,
        policies: { ...role.policies, NoTags: deny('sts:TagGetWebIdentityToken') },
      })),
    );
    const credentials = await podCredentials(lab);
    expect((await ask(lab, credentials)).response?.status).toBe(200);
    const tagged = await ask(lab, credentials, {
      'Tags.member.1.Key': 'Stage',
      'Tags.member.1.Value': 'test',
    });
    expect(errorIn(tagged)?.message).toContain('sts:TagGetWebIdentityToken');
  });

  it('is refused where the account has not switched it on', async () => {
    const lab = new Lab(
      changeAccount(dataAccount, (account) => {
        const { outboundWebIdentity: _, ...rest } = account;
        return rest;
      }),
    );
    expect(errorIn(await ask(lab, adminKey))).toMatchObject({
      status: 403,
      code: 'OutboundWebIdentityFederationDisabledException',
    });
    const discovery = await lab.get(`${issuer}/.well-known/openid-configuration`);
    expect(discovery.response?.status).toBe(404);
    expect(holds(discovery, webIdentityRules.outboundIssuer)).toBe(false);
  });

  it('is unknown to the global endpoint', async () => {
    const exchange = await ask(new Lab(), adminKey, {}, 'https://sts.amazonaws.com/');
    expect(errorIn(exchange)).toMatchObject({ status: 400, code: 'InvalidAction' });
  });

  it('is refused where its tags do not fit, or name one key twice', async () => {
    const tags = Array.from({ length: 50 }, (_, at) => [
      [`Tags.member.${at + 1}.Key`, `${'k'.repeat(126)}${at}`.slice(-128)],
      [`Tags.member.${at + 1}.Value`, 'v'.repeat(256)],
    ]).flat();
    const large = await ask(new Lab(), adminKey, Object.fromEntries(tags));
    expect(errorIn(large)).toMatchObject({ status: 400, code: 'JWTPayloadSizeExceededException' });
    const twice = await ask(new Lab(), adminKey, {
      'Tags.member.1.Key': 'a',
      'Tags.member.1.Value': '1',
      'Tags.member.2.Key': 'A',
      'Tags.member.2.Value': '2',
    });
    expect(errorIn(twice)).toEqual({
      status: 400,
      code: 'InvalidParameterValue',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    });
  });

  it.each([
    [{ SigningAlgorithm: 'HS256' }, 'signingAlgorithm'],
    [{ DurationSeconds: '59' }, 'durationSeconds'],
    [{ DurationSeconds: '3601' }, 'durationSeconds'],
    [{ 'Audience.member.1': '' }, 'audience'],
  ])('%j is named as a violation', async (parameters, path) => {
    const { code, message } = errorIn(await ask(new Lab(), adminKey, parameters)) ?? {};
    expect(code).toBe('ValidationError');
    expect(message).toContain(`at '${path}'`);
  });

  it('has documents of no other kind at its issuer', async () => {
    const lab = new Lab();
    expect((await lab.get(`${issuer}/`)).response?.status).toBe(404);
    expect((await lab.post(`${issuer}/.well-known/jwks.json`, {})).response?.status).toBe(405);
    const other = issuer.replace('2c6d94b1', '00000000');
    expect((await lab.get(`${other}/.well-known/jwks.json`)).response?.status).toBe(404);
  });
});
