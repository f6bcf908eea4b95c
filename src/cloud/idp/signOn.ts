import { allOf, check, type Why } from '../../kit/why.ts';
import { fieldOf, formOf, readQuery } from '../../wire/http/form.ts';
import type { Headers } from '../../wire/http/records.ts';
import { redirectTo } from '../htmlPage.ts';
import type { Answer } from '../network.ts';
import type { SamlIdentityProviderIn } from '../world/world.ts';
import { chooseSitePage, postResponsePage, signInPage, wrongPassword } from './adfsPages.ts';
import { type AdfsTurn, refuse } from './adfsTurn.ts';
import { checkCredentials } from './checkCredentials.ts';
import { type DirectoryIn, findPerson, type FoundPerson } from './findPerson.ts';
import { idpSessionOf, startIdpSession } from './idpSession.ts';
import { issueToken } from './issueToken.ts';
import { productOf } from './product.ts';
import { idpRules } from './rules.ts';
import { type SignOnTarget, signOnTarget } from './signOnTarget.ts';

type RelyingPartyIn = SamlIdentityProviderIn['relyingParties'][string];

/** A relying party that the provider knows, under its identifier. */
interface KnownTarget {
  readonly identifier: string;
  readonly relyingParty: RelyingPartyIn;
  readonly relayState?: string;
}

/** Somebody who has proved who they are. */
interface SignedIn {
  readonly person: FoundPerson;
  readonly signedInAt: number;
}

const because = (reasons: readonly Why[]): Why => allOf(idpRules.signIn, reasons);

/** The address of a sign-in as a form or link on the page writes it. */
const ownAddress = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

function targetReasons(
  turn: AdfsTurn,
  target: SignOnTarget,
  known: KnownTarget | undefined,
): readonly Why[] {
  const { provider, request } = turn;
  const wanted = Object.keys(provider.relyingParties);
  const relayState = fieldOf(readQuery(request.url), 'RelayState');
  return [
    target.relyingParty === undefined
      ? check(idpRules.relyingParty, null, { wanted })
      : check(idpRules.relyingParty, known !== undefined, { saw: target.relyingParty, wanted }),
    ...(relayState === undefined
      ? []
      : [
          check(idpRules.relayState, provider.enableRelayStateForIdpInitiatedSignOn || null, {
            saw: relayState,
            wanted: 'EnableRelayStateForIdpInitiatedSignOn',
          }),
        ]),
  ];
}

function knownTarget(
  provider: SamlIdentityProviderIn,
  { relyingParty: identifier, relayState }: SignOnTarget,
): KnownTarget | undefined {
  if (identifier === undefined || !Object.hasOwn(provider.relyingParties, identifier))
    return undefined;
  const relyingParty = provider.relyingParties[identifier];
  return (
    relyingParty && { identifier, relyingParty, ...(relayState !== undefined && { relayState }) }
  );
}

/** Sends a person who has signed in to where they want to go. */
async function deliver(
  turn: AdfsTurn,
  directory: DirectoryIn,
  signedIn: SignedIn,
  target: KnownTarget | undefined,
  reasons: readonly Why[],
  headers: Headers,
): Promise<Answer> {
  const { world, provider, request, now } = turn;
  if (!target)
    return {
      world,
      response: chooseSitePage(ownAddress(request.url), provider, true),
      why: because(reasons),
    };
  const token = await issueToken(world, { provider, directory, ...signedIn, ...target, now });
  const why = because([...reasons, ...token.reasons]);
  const { samlResponse, evidence } = token;
  if (samlResponse === undefined) return { ...refuse(token.world, why), evidence };
  const { assertionConsumerService } = target.relyingParty;
  const form = {
    samlResponse,
    ...(target.relayState !== undefined && { relayState: target.relayState }),
  };
  return {
    world: token.world,
    response: postResponsePage(assertionConsumerService, form, headers),
    why,
    evidence,
  };
}

/**
 * Answers `IdpInitiatedSignOn.aspx`, where a sign-in begins at the identity provider: a list of sites,
 * the sign-in form, or, for somebody whom a password or a cookie proves, the page that carries the SAML
 * response to the relying party. A real AD FS puts a redirect to the same address between the right
 * password and that page.
 */
export async function signOn(turn: AdfsTurn): Promise<Answer> {
  const { request, world, provider, now } = turn;
  const domain = provider.directory;
  const directory = Object.hasOwn(world.directories, domain)
    ? world.directories[domain]
    : undefined;
  if (!directory)
    return refuse(
      world,
      because([check(idpRules.user, false, { wanted: `the directory ${domain}` })]),
    );

  const fields = formOf(request);
  const site = fieldOf(fields, 'RelyingParty');
  if (site !== undefined) {
    const query = new URLSearchParams({ loginToRp: site }).toString();
    return {
      world,
      response: redirectTo(`${new URL(request.url).pathname}?${query}`),
      why: because([check(idpRules.relyingParty, null, { saw: site })]),
    };
  }

  const target = signOnTarget(request.url, provider.enableRelayStateForIdpInitiatedSignOn);
  const known = knownTarget(provider, target);
  const about = targetReasons(turn, target, known);
  if (target.relyingParty !== undefined && !known) return refuse(world, because(about));

  const userName = fieldOf(fields, 'UserName');
  if (userName !== undefined) {
    const { person, reasons } = checkCredentials(fields, directory, domain);
    if (!person) {
      const form = { error: wrongPassword, userName };
      const response = signInPage(productOf(turn.provider), ownAddress(request.url), form);
      return { world, response, why: because([...about, ...reasons]) };
    }
    const session = startIdpSession(turn, person.samAccountName);
    return deliver(
      { ...turn, world: session.world },
      directory,
      { person, signedInAt: now },
      known,
      [...about, ...reasons],
      [session.cookie],
    );
  }

  const session = idpSessionOf(turn);
  const person = session && findPerson(directory, domain, session.person);
  const reasons = [...about, check(idpRules.session, person ? true : null)];
  if (session && person)
    return deliver(turn, directory, { person, signedInAt: session.signedInAt }, known, reasons, []);
  const action = ownAddress(request.url);
  return {
    world,
    response: known
      ? signInPage(productOf(provider), action)
      : chooseSitePage(action, provider, false),
    why: because(reasons),
  };
}
