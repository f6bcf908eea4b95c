import { headerOf, type HttpRequest } from '../../wire/http/records.ts';
import { fieldOf, formOf } from '../../wire/http/form.ts';

/** The id of the access key with which a request is signed, in its header or in its address. */
export const signingKeyOf = (request: HttpRequest): string | undefined =>
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/.exec(
    `${headerOf(request, 'authorization') ?? ''} ${request.method === 'GET' ? request.url : ''}`,
  )?.[0];

/** Whether a request is signed with a key that does not expire. */
export const isLongTerm = (key: string | undefined): boolean => key?.startsWith('AKIA') === true;

const isJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

/** What a request to STS shows for who is behind it, in words. */
export function proofOf(request: HttpRequest): string {
  const form = formOf(request);
  if (fieldOf(form, 'SAMLAssertion') !== undefined) return 'A signed SAML response, as a parameter';
  const token = fieldOf(form, 'WebIdentityToken');
  if (token !== undefined)
    return isJwt(token)
      ? 'A JWT that its issuer signed, as a parameter'
      : 'An access token that only its issuer can read, as a parameter';
  const key = signingKeyOf(request);
  if (key === undefined) return 'Nothing';
  return isLongTerm(key)
    ? 'The request’s own signature, with a long-term key'
    : 'The request’s own signature, with temporary credentials';
}
