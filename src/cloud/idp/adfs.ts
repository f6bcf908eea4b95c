import { own } from '../../kit/own.ts';
import { utf8 } from '../../kit/bytes.ts';
import { seconds } from '../../kit/time.ts';
import { check } from '../../kit/why.ts';
import { fieldOf, readQuery } from '../../wire/http/form.ts';
import { parseCertificate } from '../../wire/saml/certificate.ts';
import type { Answer, Party } from '../network.ts';
import { methodNotAllowedPage, notFoundPage, signedOutPage } from './adfsPages.ts';
import { type AdfsTurn, refuse } from './adfsTurn.ts';
import { endIdpSession } from './idpSession.ts';
import { metadataOf } from './metadataOf.ts';
import { answerSamlRequest } from './answerSamlRequest.ts';
import { idpRules } from './rules.ts';
import { productOf } from './product.ts';
import { signOn } from './signOn.ts';

const signOnPath = /^\/adfs\/ls\/idpinitiatedsignon(?:\.aspx|\.htm)?$/;
const metadataPath = '/federationmetadata/2007-06/federationmetadata.xml';

function metadata({ world, host, provider }: AdfsTurn): Answer {
  const certificate = parseCertificate(provider.signingKey.certificatePem);
  if (!certificate.ok)
    return refuse(world, check(idpRules.metadata, false, { saw: certificate.faults }));
  const body = utf8(metadataOf(host, provider));
  return {
    world,
    response: {
      status: 200,
      headers: [
        ['Content-Type', 'application/samlmetadata+xml'],
        ['Content-Length', String(body.length)],
      ],
      body,
    },
    why: check(idpRules.metadata, true, { saw: provider.entityId }),
  };
}

/** WS-Federation's sign-out, which ends the session for every relying party. */
function signOut(turn: AdfsTurn): Answer {
  const ended = endIdpSession(turn);
  return {
    world: ended.world,
    response: signedOutPage([ended.cookie]),
    why: check(idpRules.signOut, true),
  };
}

/**
 * An identity provider like AD FS: its IdP-initiated sign-on page, WS-Federation sign-out and
 * metadata. It answers for every host that the world lists under `samlIdentityProviders`.
 */
export const adfs: Party = async (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const provider = Object.hasOwn(world.samlIdentityProviders, host)
    ? world.samlIdentityProviders[host]
    : undefined;
  if (!provider) throw new Error(`the world has no identity provider at ${host}`);
  const now = world.clock + seconds(own(world.clockOffsets, host) ?? 0);
  const turn: AdfsTurn = { request, world, host, provider, now };

  // IIS does not tell upper case from lower in a path.
  const path = pathname.toLowerCase();
  const isSignOn = provider.product === 'adfs' && signOnPath.test(path);
  const { singleSignOnPath } = productOf(provider);
  const isPassive = path.replace(/\/$/, '') === singleSignOnPath.toLowerCase().replace(/\/$/, '');
  const known = isSignOn || path === metadataPath || isPassive;
  if (!known)
    return { world, response: notFoundPage(), why: check(idpRules.page, false, { saw: pathname }) };
  const allowed = path === metadataPath ? ['GET'] : ['GET', 'POST'];
  if (!allowed.includes(request.method))
    return {
      world,
      response: methodNotAllowedPage(allowed),
      why: check(idpRules.method, false, { saw: request.method, wanted: allowed }),
    };
  if (isSignOn) return signOn(turn);
  if (path === metadataPath) return metadata(turn);
  if (request.method === 'POST') return answerSamlRequest(turn);
  const action = fieldOf(readQuery(request.url), 'wa') ?? '';
  if (/^wsignout(?:cleanup)?1\.0$/.test(action)) return signOut(turn);
  return refuse(world, check(idpRules.page, false, { saw: action, wanted: 'wsignout1.0' }));
};
