import { readQuery } from '../../wire/http/form.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import type { FieldKind } from '../decode/field.ts';
import type { Side } from '../decode/view.ts';
import type { Explanation } from './entry.ts';
import { explainField } from './explainField.ts';

/** What a name can be the name of where a message is drawn: coarser than a field's kind. */
export type TermKind =
  | 'method'
  | 'status'
  | 'header'
  | 'header-value'
  | 'parameter'
  | 'element'
  | 'attribute'
  | 'claim'
  | 'field';

const inTables: readonly FieldKind[] = [
  'html-field',
  'html-form',
  'cookie',
  'cookie-attribute',
  'authorization-part',
  'canonical-line',
  'string-to-sign-line',
  'signing-step',
  'credential',
  'console-identity',
  'json-member',
  'jwt-header',
  'jwt-claim',
];

/** SAML and XML Signature, by the beginning of their namespaces. */
const isSaml = (namespace: string): boolean =>
  namespace.startsWith('urn:oasis:names:tc:SAML:') ||
  namespace === 'http://www.w3.org/2000/09/xmldsig#';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The kinds of field that a term may be, in the order in which they are tried. */
function kindsOf(kind: TermKind, name: string, namespace: string, side: Side, url: string) {
  const kinds: Readonly<Record<TermKind, readonly FieldKind[]>> = {
    method: ['method'],
    status: ['status'],
    header: [`${side}-header`],
    // What a value means stands with its header.
    'header-value': [],
    parameter: readQuery(url).some(([key]) => key === name) ? ['query-parameter'] : ['form-field'],
    element: [isSaml(namespace) ? 'saml-element' : 'xml-element'],
    // The answers of AWS have no attributes but declarations, so one in no namespace is SAML's.
    attribute: ['saml-attribute'],
    claim: ['saml-claim'],
    field: inTables,
  };
  return kinds[kind];
}

/** Explains the names in one message of an exchange. */
export const termExplainer =
  (exchange: { readonly host: string; readonly request: HttpRequest }, side: Side) =>
  (kind: TermKind, name: string, namespace = ''): Explanation | undefined => {
    const asked = kind === 'attribute' && namespace === xmlnsNamespace ? 'xmlns' : name;
    return kindsOf(kind, name, namespace, side, exchange.request.url)
      .map((each) => explainField({ kind: each, name: asked }, exchange))
      .find((found) => found !== undefined);
  };
