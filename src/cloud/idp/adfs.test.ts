import { describe, expect, it } from 'vitest';
import { fromBase64, textOf } from '../../kit/bytes.ts';
import { minutes } from '../../kit/time.ts';
import { failures, findRule } from '../../kit/why.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import { headerOf, headersOf, noBody } from '../../wire/http/records.ts';
import { createNetwork } from '../network.ts';
import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { World } from '../world/world.ts';
import { readPage } from '../userAgent/readPage.ts';
import { adfs } from './adfs.ts';
import { aws, acs, host, smallWorld, withProvider } from './smallWorld.testing.ts';

const network = createNetwork((name) => (name === host ? adfs : undefined));
const page = `https://${host}/adfs/ls/IdpInitiatedSignOn.aspx`;
const toAws = `${page}?loginToRp=${aws}`;

async function ask(world: World, url: string, more: { post?: object; cookie?: string } = {}) {
  const { post, cookie } = more;
  const { world: after, exchange } = await network.send(
    {
      method: post ? 'POST' : 'GET',
      url,
      headers: [
        ...(post ? [['Content-Type', formType] as const] : []),
        ...(cookie === undefined ? [] : [['Cookie', cookie] as const]),
      ],
      body: post ? writeForm(Object.entries(post)) : noBody,
    },
    world,
  );
  const { response, why } = exchange;
  if (!response || !why) throw new Error('AD FS always answers and says why');
  const html = textOf(response.body);
  const form = readPage(html).forms[0];
  const fields = Object.fromEntries(form?.controls.map(({ name, value }) => [name, value]) ?? []);
  const saml = textOf(fromBase64(fields['SAMLResponse'] ?? '') ?? noBody);
  return { world: after, exchange, response, why, html, form, fields, saml };
}

const credentials = {
  UserName: 'CORP\\ana',
  Password: 'right & <proper>',
  AuthMethod: 'FormsAuthentication',
};
const broken = (why: Parameters<typeof failures>[0]) => failures(why).map(({ rule }) => rule);

const signIn = async (world = smallWorld(), url = toAws) => ask(world, url, { post: credentials });
const cookieOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  headerOf(answer.response, 'set-cookie')?.split(';')[0] ?? '';

describe('the sign-in page', () => {
  it('asks for name and password, with the field names of AD FS', async () => {
    const { response, form, why } = await ask(smallWorld(), toAws);
    expect(response.status).toBe(200);
    expect(form).toMatchObject({
      method: 'post',
      action: `/adfs/ls/IdpInitiatedSignOn.aspx?loginToRp=${aws}`,
    });
    expect(form?.controls.map(({ name, type, label }) => [name, type, label])).toEqual([
      ['UserName', 'text', 'User name'],
      ['Password', 'password', 'Password'],
      ['AuthMethod', 'hidden', undefined],
      ['', 'submit', undefined],
    ]);
    expect(why.holds).toBe(true);
    expect(findRule(why, 'idp.session')?.holds).toBeNull();
  });

  it('offers the sites where the address names none, and goes to the one chosen', async () => {
    const { form, html } = await ask(smallWorld(), page);
    expect(html).toContain('You are not signed in.');
    expect(form?.controls[0]?.options).toEqual([
      { value: aws, label: 'Amazon Web Services', selected: false },
      { value: 'https://wiki.corp.example/', label: 'Wiki', selected: false },
    ]);
    const { response } = await ask(smallWorld(), page, {
      post: { RelyingParty: 'https://wiki.corp.example/' },
    });
    expect(response.status).toBe(302);
    expect(headerOf(response, 'location')).toBe(
      '/adfs/ls/IdpInitiatedSignOn.aspx?loginToRp=https%3A%2F%2Fwiki.corp.example%2F',
    );
  });

  it.each(['urn:nobody', '__proto__'])('refuses the relying party %s', async (identifier) => {
    const { response, why } = await ask(smallWorld(), `${page}?loginToRp=${identifier}`);
    expect(response.status).toBe(500);
    expect(textOf(response.body)).toMatch(/Activity ID: [0-9a-f-]{36}/);
    expect(broken(why)).toEqual(['idp.relying-party']);
  });
});

describe('the password', () => {
  it.each(['CORP\\ana', 'corp\\ANA', 'ana@corp.example', 'ana', ' Ana '])(
    'proves %s',
    async (UserName) => {
      const { fields, why } = await ask(smallWorld(), toAws, {
        post: { ...credentials, UserName },
      });
      expect(why.holds).toBe(true);
      expect(fields['SAMLResponse']).toBeTruthy();
    },
  );

  it.each([
    [{ Password: 'wrong' }, ['idp.password']],
    [{ Password: 'RIGHT & <PROPER>' }, ['idp.password']],
    [{ UserName: 'CORP\\nobody' }, ['idp.user']],
    [{ UserName: 'OTHER\\ana' }, ['idp.user']],
    [{ UserName: 'ana@other.example' }, ['idp.user']],
    [{ UserName: 'CORP\\ana@corp.example' }, ['idp.user']],
    [{ UserName: '' }, ['idp.user']],
    [{ UserName: '__proto__' }, ['idp.user']],
    [{ AuthMethod: 'WindowsAuthentication' }, ['idp.auth-method']],
  ])('is refused with %j', async (change, rules) => {
    const { response, why, html, fields } = await ask(smallWorld(), toAws, {
      post: { ...credentials, ...change },
    });
    expect(response.status).toBe(200);
    expect(html).toContain(
      'Incorrect user ID or password. Type the correct user ID and password, and try again.',
    );
    expect(broken(why)).toEqual(rules);
    expect(headersOf(response, 'set-cookie')).toEqual([]);
    expect(fields['Password']).toBe('');
    expect(JSON.stringify(why)).not.toContain(credentials.Password);
  });

  it.each([
    ['disabled', 'idp.account-enabled'],
    ['passwordExpired', 'idp.password-current'],
  ] as const)('does not help an account that is %s', async (state, rule) => {
    const world = smallWorld();
    const directory = world.directories['corp.example'];
    const ana = directory?.people['ana'];
    if (!directory || !ana) throw new Error('the small world has Ana');
    const people = { ...directory.people, ana: { ...ana, [state]: true } };
    const { why, html } = await signIn({
      ...world,
      directories: { 'corp.example': { ...directory, people } },
    });
    expect(broken(why)).toEqual([rule]);
    expect(html).toContain('Incorrect user ID or password.');
  });

  it('is no way to write markup into the page', async () => {
    const UserName = '"><script>alert(1)</script>';
    const { html, fields } = await ask(smallWorld(), toAws, { post: { ...credentials, UserName } });
    expect(html).not.toContain('<script>');
    expect(fields['UserName']).toBe(UserName);
  });
});

describe('the page with the response', () => {
  it('holds a form that goes to the relying party, and the line that submits it', async () => {
    const { response, form, html, saml } = await signIn();
    expect(response.status).toBe(200);
    expect(form).toMatchObject({ method: 'post', action: acs, name: 'hiddenform' });
    expect(form?.controls.map(({ name, type }) => [name, type])).toEqual([
      ['SAMLResponse', 'hidden'],
      ['', 'submit'],
    ]);
    expect(html).toContain("<script>window.setTimeout('document.forms[0].submit()', 0);</script>");
    expect(saml).toContain(`<Issuer>http://${host}/adfs/services/trust</Issuer>`);
    expect(saml).toContain(
      '<NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">',
    );
    expect(saml).toContain(`Recipient="${acs}"`);
    expect(saml).toContain('NotBefore="2026-01-31T09:00:00.040Z"');
    expect(saml).toContain('NotOnOrAfter="2026-01-31T10:00:00.040Z"');
    expect(saml).toContain('NotOnOrAfter="2026-01-31T09:05:00.040Z"');
  });

  it('comes with a cookie and a session behind it', async () => {
    const { response, world } = await signIn();
    expect(headersOf(response, 'set-cookie')).toHaveLength(1);
    expect(headerOf(response, 'set-cookie')).toMatch(
      /^MSISAuth=[0-9a-f]{64}; Path=\/adfs; Secure; HttpOnly; SameSite=None$/,
    );
    expect(world.webSessions.first()).toEqual({
      kind: 'idp',
      host,
      person: 'ana',
      signedInAt: Date.UTC(2026, 0, 31, 9) + 40,
    });
  });

  it('is the same bytes in a replay and others in a second sign-in', async () => {
    const [one, other] = [await signIn(), await signIn()];
    expect(one.html).toBe(other.html);
    expect((await signIn(one.world)).saml).not.toBe(one.saml);
  });

  it('leaves out Role for somebody in no group of AWS, and is still given', async () => {
    const post = { ...credentials, UserName: 'ben' };
    const { saml, why } = await ask(smallWorld(), toAws, { post });
    expect(saml).toContain('ben@corp.example');
    expect(saml).not.toContain('SAML/Attributes/Role"');
    expect(why.holds).toBe(true);
  });

  it('says which rule gave what, and where it stands', async () => {
    const { why, exchange } = await signIn();
    const rules = findRule(why, 'idp.claim-rules')?.parts ?? [];
    expect(rules.map(({ wanted, parts }) => [wanted, parts?.length])).toEqual([
      ['NameId', 1],
      ['RoleSessionName', 1],
      ['Get AD Groups', 3],
      ['Roles', 2],
    ]);
    expect(rules[3]?.at).toEqual({ document: 'idp-claim-rules', pointer: '/3/rule' });
    expect(exchange.evidence[0]).toMatchObject({ id: 'idp-claim-rules' });
  });

  it('follows the clock of the provider', async () => {
    const world = { ...smallWorld(), clockOffsets: { [host]: -600 } };
    expect((await signIn(world)).saml).toContain('IssueInstant="2026-01-31T08:50:00.040Z"');
  });

  it.each([
    [{ claimRules: [{ name: 'Bad', rule: 'c:[' }] }, 'idp.claim-rule.syntax'],
    [
      {
        claimRules: [
          {
            name: 'Lost',
            rule: '=> issue(store = "Active Directory", types = ("a"), query = ";mail;x");',
          },
        ],
      },
      'idp.claim-rule',
    ],
  ])('is not given where the rules %j fail', async (change, rule) => {
    const provider = smallWorld().samlIdentityProviders[host];
    const party = provider?.relyingParties[aws];
    if (!party) throw new Error('the small world knows AWS');
    const world = withProvider(smallWorld(), {
      relyingParties: { [aws]: { ...party, ...change } },
    });
    const { response, why } = await signIn(world);
    expect(response.status).toBe(500);
    expect(broken(why)).toEqual([rule]);
  });

  it('is not given where the signing key is broken', async () => {
    const world = withProvider(smallWorld(), {
      signingKey: { ...demonstrationKeys.adfs, privateKeyPem: 'no key' },
    });
    expect(broken((await signIn(world)).why)).toEqual(['idp.assertion']);
  });

  it('is not given where the directory is missing', async () => {
    const { why } = await signIn(withProvider(smallWorld(), { directory: 'gone.example' }));
    expect(broken(why)).toEqual(['idp.user']);
  });
});

describe('RelayState', () => {
  const target = 'https://console.aws.amazon.com/s3?region=eu-central-1&x=1';
  const inner = `RPID=${encodeURIComponent(aws)}&RelayState=${encodeURIComponent(target)}`;
  const url = `${page}?RelayState=${encodeURIComponent(inner)}`;

  it('names the relying party and travels on in the form', async () => {
    expect(url).toContain('RelayState=RPID%3Durn%253Aamazon%253Awebservices%26RelayState%3D');
    expect((await ask(smallWorld(), url)).fields).toHaveProperty('UserName');
    expect((await signIn(smallWorld(), url)).fields['RelayState']).toBe(target);
  });

  it('is not read where AD FS is not set up to', async () => {
    const world = withProvider(smallWorld(), { enableRelayStateForIdpInitiatedSignOn: false });
    const { html, why } = await ask(world, url);
    expect(html).toContain('Sign in to one of the following sites:');
    expect(findRule(why, 'idp.relay-state')?.holds).toBeNull();
  });

  it('is nothing without RPID', async () => {
    const state = encodeURIComponent(`RelayState=${encodeURIComponent(target)}`);
    const { fields } = await signIn(smallWorld(), `${toAws}&RelayState=${state}`);
    expect(fields).not.toHaveProperty('RelayState');
    expect(fields['SAMLResponse']).toBeTruthy();
  });
});

describe('the session', () => {
  it('spares the password, and the assertion tells when it was given', async () => {
    const first = await signIn();
    const later = { ...first.world, clock: first.world.clock + minutes(10) };
    const again = await ask(later, toAws, { cookie: cookieOf(first) });
    expect(again.saml).toContain('AuthnInstant="2026-01-31T09:00:00.040Z"');
    expect(again.saml).toContain('IssueInstant="2026-01-31T09:10:00.120Z"');
    expect(findRule(again.why, 'idp.session')?.holds).toBe(true);
    expect((await ask(later, page, { cookie: cookieOf(first) })).html).toContain(
      'You are signed in.',
    );
  });

  it('ends after 480 minutes', async () => {
    const first = await signIn();
    const cookie = cookieOf(first);
    const at = (clock: number) => ask({ ...first.world, clock: clock }, toAws, { cookie });
    const end = Date.UTC(2026, 0, 31, 9) + minutes(480);
    expect((await at(end - 1)).fields).toHaveProperty('SAMLResponse');
    expect((await at(end)).fields).toHaveProperty('Password');
  });

  it('counts only with its own cookie, at its own host, for somebody who is still there', async () => {
    const first = await signIn();
    const cookie = cookieOf(first);
    const needsPassword = async (world: World, cookie: string) =>
      'Password' in (await ask(world, toAws, { cookie })).fields;
    expect(await needsPassword(first.world, cookie)).toBe(false);
    expect(await needsPassword(first.world, 'MSISAuth=0')).toBe(true);
    const elsewhere = first.world.webSessions.map((session) => ({ ...session, host: 'other' }));
    expect(await needsPassword({ ...first.world, webSessions: elsewhere }, cookie)).toBe(true);
    const corp = { netbiosName: 'CORP', people: {} };
    const left = { ...first.world, directories: { 'corp.example': corp } };
    expect(await needsPassword(left, cookie)).toBe(true);
  });

  it.each(['wsignout1.0', 'wsignoutcleanup1.0'])('ends by %s', async (wa) => {
    const first = await signIn();
    const cookie = cookieOf(first);
    const out = await ask(first.world, `https://${host}/adfs/ls/?wa=${wa}`, { cookie });
    expect(out.html).toContain('You have successfully signed out.');
    expect(headerOf(out.response, 'set-cookie')).toBe(
      'MSISAuth=; Path=/adfs; Secure; HttpOnly; SameSite=None; Max-Age=0',
    );
    expect(out.world.webSessions.size).toBe(0);
  });
});

describe('other addresses', () => {
  it('serve the metadata', async () => {
    const { response, html } = await ask(
      smallWorld(),
      `https://${host}/FederationMetadata/2007-06/FederationMetadata.xml`,
    );
    expect(headerOf(response, 'content-type')).toBe('application/samlmetadata+xml');
    expect(html).toContain(`entityID="http://${host}/adfs/services/trust"`);
    expect(html.length).toBeGreaterThan(1000);
  });

  it('refuse metadata with a certificate that cannot be read', async () => {
    const signingKey = { ...demonstrationKeys.adfs, certificatePem: 'no certificate' };
    const { why } = await ask(
      withProvider(smallWorld(), { signingKey }),
      `https://${host}/federationmetadata/2007-06/federationmetadata.xml`,
    );
    expect(broken(why)).toEqual(['idp.metadata']);
  });

  it.each([
    ['/', 404, 'idp.page'],
    ['/adfs/ls/idpinitiatedsignon.aspx.bak', 404, 'idp.page'],
    ['/adfs/ls/?wa=wsignin1.0', 500, 'idp.page'],
  ])('answer %s with %i', async (path, status, rule) => {
    const { response, why } = await ask(smallWorld(), `https://${host}${path}`);
    expect(response.status).toBe(status);
    expect(broken(why)).toEqual([rule]);
  });

  it('take POST only where there is a form', async () => {
    const { response, why } = await ask(
      smallWorld(),
      `https://${host}/FederationMetadata/2007-06/FederationMetadata.xml`,
      { post: {} },
    );
    expect(response.status).toBe(405);
    expect(headerOf(response, 'allow')).toBe('GET');
    expect(broken(why)).toEqual(['idp.method']);
  });
});
