import { toBase64, utf8 } from '../../kit/bytes.ts';
import { success, type Result } from '../../kit/result.ts';
import type { Instant } from '../../kit/time.ts';
import { element, writeXml, type XmlNode } from '../../kit/xml.ts';
import { methodBearer, namespaces, statusSuccess } from './names.ts';
import { samlTime } from './samlTime.ts';
import { signed, type SigningKey } from './signature.ts';

export interface SamlAttribute {
  readonly name: string;
  readonly values: readonly string[];
  readonly friendlyName?: string;
  readonly nameFormat?: string;
}

/** All that a Response says. Ids and instants are passed in: the same input gives the same bytes. */
export interface ResponseContents {
  /** XML ids: they begin with a letter or `_`. */
  readonly responseId: string;
  readonly assertionId: string;
  readonly issueInstant: Instant;
  /** The entityID of the identity provider. */
  readonly issuer: string;
  /** The assertion consumer service the form is posted to. */
  readonly destination?: string;
  readonly inResponseTo?: string;
  readonly subject: {
    readonly nameId: string;
    readonly format?: string;
    readonly nameQualifier?: string;
    readonly spNameQualifier?: string;
  };
  readonly confirmation: { readonly recipient: string; readonly notOnOrAfter: Instant };
  readonly conditions: {
    readonly notBefore: Instant;
    readonly notOnOrAfter: Instant;
    readonly audiences: readonly string[];
  };
  readonly authn: {
    readonly instant: Instant;
    readonly sessionIndex?: string;
    readonly sessionNotOnOrAfter?: Instant;
    /** Defaults to PasswordProtectedTransport. */
    readonly contextClass?: string;
  };
  readonly attributes: readonly SamlAttribute[];
}

export type WhatIsSigned = 'assertion' | 'response' | 'both';

export interface IssuedResponse {
  readonly xml: string;
  /** The value of the form field `SAMLResponse`: base64, not deflated (SAML bindings section 3.5.4). */
  readonly base64: string;
}

export const passwordProtectedTransport =
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';

const timeOf = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : samlTime(at);

function subjectOf(contents: ResponseContents): XmlNode {
  const { subject, confirmation, inResponseTo } = contents;
  return element(
    'Subject',
    {},
    element(
      'NameID',
      {
        Format: subject.format,
        NameQualifier: subject.nameQualifier,
        SPNameQualifier: subject.spNameQualifier,
      },
      subject.nameId,
    ),
    element(
      'SubjectConfirmation',
      { Method: methodBearer },
      element('SubjectConfirmationData', {
        InResponseTo: inResponseTo,
        NotOnOrAfter: samlTime(confirmation.notOnOrAfter),
        Recipient: confirmation.recipient,
      }),
    ),
  );
}

const conditionsOf = ({ conditions }: ResponseContents): XmlNode =>
  element(
    'Conditions',
    {
      NotBefore: samlTime(conditions.notBefore),
      NotOnOrAfter: samlTime(conditions.notOnOrAfter),
    },
    conditions.audiences.length === 0
      ? undefined
      : element(
          'AudienceRestriction',
          {},
          ...conditions.audiences.map((audience) => element('Audience', {}, audience)),
        ),
  );

const attributeStatementOf = ({ attributes }: ResponseContents): XmlNode | undefined =>
  attributes.length === 0
    ? undefined
    : element(
        'AttributeStatement',
        {},
        ...attributes.map(({ name, nameFormat, friendlyName, values }) =>
          element(
            'Attribute',
            { Name: name, NameFormat: nameFormat, FriendlyName: friendlyName },
            ...values.map((value) => element('AttributeValue', {}, value)),
          ),
        ),
      );

const authnStatementOf = ({ authn }: ResponseContents): XmlNode =>
  element(
    'AuthnStatement',
    {
      AuthnInstant: samlTime(authn.instant),
      SessionIndex: authn.sessionIndex,
      SessionNotOnOrAfter: timeOf(authn.sessionNotOnOrAfter),
    },
    element(
      'AuthnContext',
      {},
      element('AuthnContextClassRef', {}, authn.contextClass ?? passwordProtectedTransport),
    ),
  );

const assertionOf = (contents: ResponseContents, signature?: XmlNode): XmlNode =>
  element(
    'Assertion',
    {
      ID: contents.assertionId,
      IssueInstant: samlTime(contents.issueInstant),
      Version: '2.0',
      xmlns: namespaces.assertion,
    },
    element('Issuer', {}, contents.issuer),
    signature,
    subjectOf(contents),
    conditionsOf(contents),
    attributeStatementOf(contents),
    authnStatementOf(contents),
  );

const responseOf = (contents: ResponseContents, assertion: XmlNode, signature?: XmlNode): XmlNode =>
  element(
    'samlp:Response',
    {
      ID: contents.responseId,
      Version: '2.0',
      IssueInstant: samlTime(contents.issueInstant),
      Destination: contents.destination,
      InResponseTo: contents.inResponseTo,
      'xmlns:samlp': namespaces.protocol,
    },
    element('Issuer', { xmlns: namespaces.assertion }, contents.issuer),
    signature,
    element('samlp:Status', {}, element('samlp:StatusCode', { Value: statusSuccess })),
    assertion,
  );

/**
 * Writes and signs a SAML 2.0 Response with one Assertion, in the shape that AD FS sends to AWS (SAML
 * core sections 2.3 and 3.3.3, HTTP-POST binding).
 * @param what the element that carries the signature; with `both` the assertion is signed first.
 * @returns the document and its form value. A fault where the key or WebCrypto cannot be used.
 */
export async function issueResponse(
  contents: ResponseContents,
  key: SigningKey,
  what: WhatIsSigned = 'assertion',
): Promise<Result<IssuedResponse, string>> {
  const assertion =
    what === 'response'
      ? success(assertionOf(contents))
      : await signed((mark) => assertionOf(contents, mark), contents.assertionId, key);
  if (!assertion.ok) return assertion;
  const response =
    what === 'assertion'
      ? success(responseOf(contents, assertion.value))
      : await signed(
          (mark) => responseOf(contents, assertion.value, mark),
          contents.responseId,
          key,
        );
  if (!response.ok) return response;
  const xml = writeXml(response.value);
  return success({ xml, base64: toBase64(utf8(xml)) });
}
