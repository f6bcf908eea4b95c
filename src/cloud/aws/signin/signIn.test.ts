import { describe, expect, it } from 'vitest';
import { textOf } from '../../../kit/bytes.ts';
import { findRule } from '../../../kit/why.ts';
import { writeForm } from '../../../wire/http/form.ts';
import { headerOf, noBody } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import {
  acs,
  changeAccount,
  changeRole,
  type Claims,
  Lab,
  providerArn,
  roleArn,
} from '../cloud.testing.ts';
import { awsRules } from '../rules.ts';

const page = ({ response }: Exchange) => textOf(response?.body ?? new Uint8Array());
const status = ({ response }: Exchange) => response?.status;
const location = ({ response }: Exchange) => response && headerOf(response, 'location');
const home = 'https://console.aws.amazon.com/console/home';
const unusable = 'Your request included an invalid SAML response. To logout, click here.';
const errorOn = (exchange: Exchange) =>
  / id="error">([^<]*)</.exec(page(exchange))?.[1]?.replaceAll('&quot;', '"');

const offer = (name: string, account: string = dataAccount) =>
  `${roleArn(name, account)},arn:aws:iam::${account}:saml-provider/ADFS`;
const two: Claims = { attributes: { Role: [offer('DataReader'), offer('DataEditor')] } };

const signIn = async (
  lab: Lab,
  claims: Claims = {},
  fields: Readonly<Record<string, string>> = {},
  url: string = acs,
) => lab.post(url, { SAMLResponse: await lab.assertion(claims), ...fields });

describe('POST /saml', () => {
  it('lets in who has one role, by a cookie that scripts cannot read', async () => {
    const lab = new Lab();
    const exchange = await signIn(lab);
    expect([status(exchange), location(exchange)]).toEqual([302, home]);
    expect(exchange.response && headerOf(exchange.response, 'set-cookie')).toMatch(
      /^aws-creds=[0-9a-f]{64}; Domain=aws\.amazon\.com; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(exchange.nested.map(({ host }) => host)).toEqual(['sts.us-east-1.amazonaws.com']);
    expect(exchange.why?.holds).toBe(true);
    const [web] = [...lab.world.webSessions.values()];
    expect(web).toMatchObject({
      kind: 'console',
      expiresAt: lab.world.sessions.first()?.expiresAt,
    });
  });

  it('leaves its events where they belong', async () => {
    const exchange = await signIn(new Lab());
    expect(exchange.nested[0]?.trail.map(({ eventName }) => eventName)).toEqual([
      'AssumeRoleWithSAML',
    ]);
    expect(exchange.trail).toHaveLength(1);
    expect(exchange.trail[0]).toMatchObject({
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      eventType: 'AwsConsoleSignIn',
      awsRegion: 'us-east-1',
      recipientAccountId: dataAccount,
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { SamlProviderArn: providerArn },
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`,
      },
    });
  });

  it('works in the region of its endpoint', async () => {
    const regional = 'https://eu-central-1.signin.aws.amazon.com/saml';
    const lab = new Lab(
      changeRole('DataReader', (role) => ({
        ...role,
        trustPolicy: JSON.parse(JSON.stringify(role.trustPolicy).replace(acs, regional)) as never,
      })),
    );
    const notOnOrAfter = lab.world.clock + 300_000;
    const exchange = await signIn(
      lab,
      { confirmation: { recipient: regional, notOnOrAfter } },
      {},
      regional,
    );
    expect(status(exchange)).toBe(302);
    expect(exchange.nested.map(({ host }) => host)).toEqual(['sts.eu-central-1.amazonaws.com']);
    expect([exchange, ...exchange.nested].map(({ trail }) => trail[0]?.awsRegion)).toEqual([
      'eu-central-1',
      'eu-central-1',
    ]);
  });

  it('lets who has several roles choose, on the form that AWS has', async () => {
    const lab = new Lab();
    const SAMLResponse = await lab.assertion(two);
    const exchange = await lab.post(acs, { SAMLResponse, RelayState: 'a"b<c' });
    expect(status(exchange)).toBe(200);
    const html = page(exchange);
    for (const part of [
      '<form id="saml_form" name="saml_form" action="/saml" method="post">',
      '<input type="hidden" name="RelayState" value="a&quot;b&lt;c"/>',
      `<input type="hidden" name="SAMLResponse" value="${SAMLResponse}"/>`,
      'Select a role:',
      `<div class="saml-account-name">Account: corp-example-data (${dataAccount})</div>`,
      `<input type="radio" name="roleIndex" value="${roleArn('DataEditor')}" class="saml-radio" id="${roleArn('DataEditor')}"/>`,
      `<label for="${roleArn('DataEditor')}" class="saml-role-description">DataEditor</label>`,
      'id="signin_button"',
    ])
      expect(html).toContain(part);
    expect(html.match(/saml-account-name/g)).toHaveLength(1);
    expect(exchange.nested).toEqual([]);
    expect(exchange.why?.holds).toBe(true);

    const chosen = await lab.post(acs, { SAMLResponse, roleIndex: roleArn('DataEditor') });
    expect(location(chosen)).toBe(home);
    expect(lab.world.sessions.first()).toMatchObject({ roleName: 'DataEditor' });
  });

  it('names an account without an alias by its number', async () => {
    const lab = new Lab(changeAccount(dataAccount, ({ alias: _alias, ...account }) => account));
    expect(page(await signIn(lab, two))).toContain(
      `<div class="saml-account-name">Account: ${dataAccount}</div>`,
    );
  });

  it('refuses a role that was not offered', async () => {
    const exchange = await signIn(new Lab(), two, { roleIndex: roleArn('Admin') });
    expect([status(exchange), errorOn(exchange)]).toEqual([400, unusable]);
    expect(exchange.why && findRule(exchange.why, awsRules.chosenRoleOffered)?.holds).toBe(false);
    expect(exchange.why?.holds).toBe(false);
  });

  it.each<[string, string, string | undefined]>([
    [
      'a console page',
      'https://us-east-2.console.aws.amazon.com/s3/home?region=us-east-2',
      undefined,
    ],
    ['another site', 'https://evil.example/', home],
    ['another site behind a console name', 'https://console.aws.amazon.com.evil.example/', home],
    ['another site behind a user name', 'https://console.aws.amazon.com@evil.example/', home],
    ['another port', 'https://console.aws.amazon.com:8443/', home],
    ['plain HTTP', 'http://console.aws.amazon.com/', home],
    ['a script', 'javascript:alert(1)', home],
    ['no address', 'console', home],
    ['nothing', '', home],
  ])('goes on to RelayState where it is a page of the console: %s', async (_, RelayState, goal) => {
    expect(location(await signIn(new Lab(), {}, { RelayState }))).toBe(goal ?? RelayState);
  });

  it('lets no line break into the address it sends to', async () => {
    const RelayState = 'https://console.aws.amazon.com/a\r\nSet-Cookie: x=y';
    expect(location(await signIn(new Lab(), {}, { RelayState }))).not.toMatch(/[\r\n]/);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['no field', {}],
    ['an empty field', { SAMLResponse: '' }],
    ['what is not base64', { SAMLResponse: '<xml>' }],
    ['what is not XML', { SAMLResponse: btoa('hello') }],
    ['XML without roles', { SAMLResponse: btoa('<a/>') }],
  ])('cannot use %s', async (_, fields) => {
    const exchange = await new Lab().post(acs, fields);
    expect([status(exchange), errorOn(exchange)]).toEqual([400, unusable]);
    expect(exchange.why?.holds).toBe(false);
  });

  it('reads forms only', async () => {
    const lab = new Lab();
    const body = writeForm([['SAMLResponse', await lab.assertion()]]);
    const headers = [['Content-Type', 'text/plain']] as const;
    const exchange = await lab.send({ method: 'POST', url: acs, headers, body });
    expect([status(exchange), errorOn(exchange)]).toEqual([400, unusable]);
  });

  it('refuses a response that was changed on the way', async () => {
    const lab = new Lab();
    const xml = atob(await lab.assertion()).replace('CORP\\ana', 'CORP\\eve');
    const exchange = await lab.post(acs, { SAMLResponse: btoa(xml) });
    expect(status(exchange)).toBe(400);
    expect(errorOn(exchange)).toMatch(
      /^Response signature invalid \(Service: AWSSecurityTokenService; Status Code: 400; Error Code: InvalidIdentityToken; Request ID: [0-9a-f-]{36}; Proxy: null\)$/,
    );
    expect(exchange.why?.holds).toBe(false);
    expect(lab.world.webSessions.size).toBe(0);
  });

  it.each<[string, Claims, string]>([
    [
      'another issuer',
      { issuer: 'http://other.example/' },
      'Failed to assume role: Issuer not present in specified provider (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: AuthSamlInvalidSamlResponseException;',
    ],
    [
      'an unknown provider',
      {
        attributes: {
          Role: [`${roleArn('DataReader')},arn:aws:iam::${dataAccount}:saml-provider/Okta`],
        },
      },
      "Specified provider doesn't exist. (Service: AWSSecurityTokenService; Status Code: 400; Error Code: InvalidIdentityToken;",
    ],
    [
      'a provider called constructor',
      {
        attributes: {
          Role: [`${roleArn('DataReader')},arn:aws:iam::${dataAccount}:saml-provider/constructor`],
        },
      },
      "Specified provider doesn't exist. (",
    ],
    [
      'no session name',
      { attributes: { RoleSessionName: undefined } },
      'RoleSessionName is required in AuthnResponse (',
    ],
    [
      'a role that is gone',
      { attributes: { Role: [offer('Gone')] } },
      'Not authorized to perform sts:AssumeRoleWithSAML (Service: AWSSecurityTokenService; Status Code: 403; Error Code: AccessDenied;',
    ],
  ])('tells of %s', async (_, claims, text) => {
    const lab = new Lab();
    const exchange = await signIn(lab, claims);
    expect(errorOn(exchange)?.startsWith(text)).toBe(true);
    expect(exchange.why?.holds).toBe(false);
    expect(lab.world.webSessions.size).toBe(0);
    expect(exchange.trail).toEqual([]);
  });

  it('asks for as long as SessionDuration says, and is refused what the role does not allow', async () => {
    const lasting = (value: string): Claims => ({ attributes: { SessionDuration: [value] } });
    const lab = new Lab();
    await signIn(lab, lasting('7200'));
    const [session] = [...lab.world.sessions.values()];
    expect((session?.expiresAt ?? 0) - (session?.issuedAt ?? 0)).toBe(7_200_000);
    const refused = await signIn(lab, lasting('7201'));
    expect(errorOn(refused)).toMatch(
      /^The requested DurationSeconds exceeds the MaxSessionDuration set for this role\. .*Error Code: ValidationError/,
    );
  });

  it('cuts the session to the role’s maximum where the world is set so', async () => {
    const lab = new Lab((world) => ({
      ...world,
      settings: { ...world.settings, consoleHonoursMaxSessionDuration: false },
    }));
    const claims = { attributes: { SessionDuration: ['43200'] } };
    expect(status(await signIn(lab, claims))).toBe(302);
    const session = lab.world.sessions.first();
    expect((session?.expiresAt ?? 0) - (session?.issuedAt ?? 0)).toBe(7_200_000);
  });
});

describe('the sign-in site', () => {
  const url = 'https://eu-west-1.signin.aws.amazon.com';

  it('publishes its metadata, that of its region', async () => {
    const exchange = await new Lab().get(`${url}/static/saml-metadata.xml`);
    expect(page(exchange)).toContain('entityID="urn:amazon:webservices"');
    expect(page(exchange)).toContain(`Location="${url}/saml"`);
    expect(exchange.response && headerOf(exchange.response, 'content-length')).toBe(
      String(exchange.response?.body.length),
    );
  });

  it.each([
    ['GET', '/saml', 405, 'POST'],
    ['HEAD', '/saml', 405, 'POST'],
    ['POST', '/static/saml-metadata.xml', 405, 'GET, HEAD'],
    ['GET', '/nothing', 404, undefined],
    ['GET', '/', 200, undefined],
    ['HEAD', '/static/saml-metadata.xml', 200, undefined],
  ])('%s %s: %i', async (method, path, code, allow) => {
    const exchange = await new Lab().send({ method, url: url + path, headers: [], body: noBody });
    expect(status(exchange)).toBe(code);
    expect(exchange.response && headerOf(exchange.response, 'allow')).toBe(allow);
    expect(exchange.why?.holds).toBe(code === 200 ? undefined : false);
    expect(exchange.response?.body.length === 0).toBe(method === 'HEAD');
  });
});
