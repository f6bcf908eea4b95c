import { own } from '../../kit/own.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { type Fields, fieldOf, formOf } from '../../wire/http/form.ts';
import type { Headers } from '../../wire/http/records.ts';
import { readAuthnRequest } from '../../wire/saml/authnRequest.ts';
import type { Answer } from '../network.ts';
import { postResponsePage, signInPage, wrongPassword } from './adfsPages.ts';
import { type AdfsTurn, refuse } from './adfsTurn.ts';
import { checkCredentials } from './checkCredentials.ts';
import { findPerson, type FoundPerson } from './findPerson.ts';
import { idpSessionOf, startIdpSession } from './idpSession.ts';
import { issueToken } from './issueToken.ts';
import { productOf } from './product.ts';
import { idpRules } from './rules.ts';

const because = (reasons: readonly Why[]): Why => allOf(idpRules.signIn, reasons);

/** The fields of the form that a service provider's page sent, to be handed on as they are. */
const carriedOf = (fields: Fields): Fields =>
  fields.filter(([name]) => name === 'SAMLRequest' || name === 'RelayState');

/**
 * Answers `POST /adfs/ls/`, or what it is called elsewhere, with a SAMLRequest (SAML profiles section 4.1, HTTP-POST binding): a sign-in that
 * began at the service provider. The answer names the request and goes to the registered address only.
 */
export async function answerSamlRequest(turn: AdfsTurn): Promise<Answer> {
  const { request, world, provider, now } = turn;
  const product = productOf(provider);
  const fields = formOf(request);
  const read = readAuthnRequest(fieldOf(fields, 'SAMLRequest') ?? '');
  const asked = read.ok ? read.value : undefined;
  const identifier = asked?.issuer ?? '';
  const relyingParty = own(provider.relyingParties, identifier);
  const registered = relyingParty?.assertionConsumerService;
  const wantedAt = asked?.assertionConsumerService ?? registered;
  const about = [
    asked
      ? check(idpRules.samlRequest, relyingParty ? wantedAt === registered : null, {
          saw: wantedAt ?? '',
          ...(registered !== undefined && { wanted: registered }),
        })
      : check(idpRules.samlRequest, false, { saw: read.ok ? [] : read.faults }),
    check(idpRules.relyingParty, asked ? relyingParty !== undefined : null, {
      saw: identifier,
      wanted: Object.keys(provider.relyingParties),
    }),
  ];
  const directory = own(world.directories, provider.directory);
  if (!asked || !relyingParty || !directory || about.some(({ holds }) => holds === false))
    return refuse(world, { ...because(about), holds: false });

  const deliver = async (
    inWorld: AdfsTurn['world'],
    signedIn: { readonly person: FoundPerson; readonly signedInAt: number },
    reasons: readonly Why[],
    headers: Headers,
  ): Promise<Answer> => {
    const token = await issueToken(inWorld, {
      provider,
      directory,
      ...signedIn,
      identifier,
      relyingParty,
      inResponseTo: asked.id,
      now,
    });
    const why = because([...reasons, ...token.reasons]);
    const { samlResponse, evidence } = token;
    if (samlResponse === undefined) return { ...refuse(token.world, why), evidence };
    const relayState = fieldOf(fields, 'RelayState');
    const form = { samlResponse, ...(relayState !== undefined && { relayState }) };
    const response = postResponsePage(relyingParty.assertionConsumerService, form, headers);
    return { world: token.world, response, why, evidence };
  };

  const carried = carriedOf(fields);
  const typed = product.typed(fields);
  if (typed !== undefined) {
    const userName = fieldOf(typed, 'UserName') ?? '';
    const { person, reasons } = checkCredentials(typed, directory, provider.directory);
    if (!person)
      return {
        world,
        response: signInPage(product, product.singleSignOnPath, {
          error: wrongPassword,
          userName,
          carried,
        }),
        why: because([...about, ...reasons]),
      };
    const session = startIdpSession(turn, person.samAccountName);
    const signedIn = { person, signedInAt: now };
    return deliver(session.world, signedIn, [...about, ...reasons], [session.cookie]);
  }
  const session = idpSessionOf(turn);
  const person = session && findPerson(directory, provider.directory, session.person);
  const reasons = [...about, check(idpRules.session, person ? true : null)];
  return session && person
    ? deliver(world, { person, signedInAt: session.signedInAt }, reasons, [])
    : {
        world,
        response: signInPage(product, product.singleSignOnPath, { carried }),
        why: because(reasons),
      };
}
