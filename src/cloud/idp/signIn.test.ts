import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../kit/bytes.ts';
import { minutes } from '../../kit/time.ts';
import { failures } from '../../kit/why.ts';
import { fieldOf, formOf } from '../../wire/http/form.ts';
import { checkSamlResponse } from '../../wire/saml/checkSamlResponse.ts';
import { headerOf } from '../../wire/http/records.ts';
import { createNetwork, type Exchange, type Party } from '../network.ts';
import { browserOn } from '../userAgent/browserOn.ts';
import { newUserAgent } from '../userAgent/userAgent.ts';
import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { World } from '../world/world.ts';
import { adfs } from './adfs.ts';
import { metadataOf } from './metadataOf.ts';
import { acs, aws, host, roleOf, smallWorld, withProvider } from './smallWorld.testing.ts';

const providerMetadata = metadataOf(host, {
  entityId: `http://${host}/adfs/services/trust`,
  signingKey: demonstrationKeys.adfs,
});

/** Stands in for AWS sign-in: takes anything. */
const signIn: Party = (_request, { world }) => ({
  world,
  response: { status: 200, headers: [], body: new Uint8Array(0) },
});

/** Goes from the sign-in page to AWS, as a person with a browser would. */
async function goToAws(start: World, UserName = 'CORP\\ana') {
  const parties: Readonly<Record<string, Party>> = {
    [host]: adfs,
    'signin.aws.amazon.com': signIn,
  };
  const network = createNetwork((name) => parties[name]);
  const exchanges: Exchange[] = [];
  let world = start;
  const browser = browserOn(
    newUserAgent,
    async (request) => {
      const delivery = await network.send(request, world);
      world = delivery.world;
      exchanges.push(delivery.exchange);
      if (!delivery.exchange.response) throw new Error('nobody answered');
      return delivery.exchange.response;
    },
    () => world.clock,
  );
  await browser.open(`https://${host}/adfs/ls/IdpInitiatedSignOn.aspx`);
  await browser.submit({ RelyingParty: aws });
  await browser.follow();
  await browser.submit({ UserName, Password: 'right & <proper>' });
  await browser.submit();
  const post = exchanges.at(-1);
  if (!post) throw new Error('the browser sent something');
  const base64 = fieldOf(formOf(post.request), 'SAMLResponse') ?? '';
  const check = (now = world.clock) =>
    checkSamlResponse(base64, {
      providerMetadata,
      acsUrls: [acs],
      audiences: [aws],
      now,
    });
  return { exchanges, post, browser, world, check };
}

const broken = (why: Parameters<typeof failures>[0]) => failures(why).map(({ rule }) => rule);

describe('a sign-in that begins at the identity provider', () => {
  it('ends in a POST that AWS accepts, with a role for each group', async () => {
    const { exchanges, post, browser, check } = await goToAws(smallWorld());
    expect(exchanges.map(({ request, response }) => [request.method, response?.status])).toEqual([
      ['GET', 200],
      ['POST', 302],
      ['GET', 200],
      ['POST', 200],
      ['POST', 200],
    ]);
    expect(post.request.url).toBe(acs);
    expect(headerOf(post.request, 'origin')).toBe(`https://${host}`);
    expect(headerOf(post.request, 'cookie')).toBeUndefined();
    const { assertion, error, why } = await check();
    expect(broken(why)).toEqual([]);
    expect(error).toBeUndefined();
    expect(assertion).toMatchObject({ nameId: 'CORP\\ana', recipient: acs, audiences: [aws] });
    expect(assertion?.roles).toEqual(
      [
        ['111122223333', 'ReadOnly'],
        ['444455556666', 'Admin'],
      ].map(([account = '', role = '']) => {
        const [providerArn, roleArn] = roleOf(account, role).split(',');
        return { roleArn, providerArn };
      }),
    );
    expect(assertion?.roleSessionName).toBe('ana.torres@corp.example');
    expect(browser.userAgent().cookies.map(({ name, domain }) => [name, domain])).toEqual([
      ['MSISAuth', host],
    ]);
  });

  it('gives AWS nothing to accept for somebody without a group', async () => {
    const { check } = await goToAws(smallWorld(), 'ben');
    expect(broken((await check()).why)).toEqual(['saml.role']);
  });

  it('is refused by AWS once the certificate has been rolled over', async () => {
    const world = withProvider(smallWorld(), { signingKey: demonstrationKeys.adfsNext });
    const { check } = await goToAws(world);
    expect((await check()).assertion).toBeUndefined();
    expect(broken((await check()).why).join()).toContain('saml.signature');
  });

  it('is refused by AWS six minutes later', async () => {
    const { check, world } = await goToAws(smallWorld());
    expect(broken((await check(world.clock + minutes(6))).why)).toContain('saml.issue-instant');
  });

  it.each(['assertion', 'response', 'both'] as const)('may sign the %s', async (signs) => {
    const party = smallWorld().samlIdentityProviders[host]?.relyingParties[aws];
    if (!party) throw new Error('the small world knows AWS');
    const relyingParties = { [aws]: { ...party, signs } };
    const { check } = await goToAws(withProvider(smallWorld(), { relyingParties }));
    expect(broken((await check()).why)).toEqual([]);
  });

  it('shows pages that are well-formed as XML too', async () => {
    const { exchanges } = await goToAws(smallWorld());
    const pages = exchanges
      .slice(0, 4)
      .map(({ response }) => textOf(response?.body ?? new Uint8Array()));
    for (const page of pages.filter((text) => text !== ''))
      expect(
        new DOMParser({
          onError: (level, message) => {
            throw new Error(`${level}: ${message}`);
          },
        }).parseFromString(page.replace('<!DOCTYPE html>', ''), 'text/xml').documentElement
          ?.tagName,
      ).toBe('html');
  });
});
