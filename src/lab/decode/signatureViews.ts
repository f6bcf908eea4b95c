import type { Evidence } from '../../cloud/network.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { readSignatures, type StatedSignature } from '../../wire/sigv4/readSignature.ts';
import type { Field, FieldKind } from './field.ts';
import { type LinesView, type TableView, tableIfAny, type View } from './view.ts';

type Parts = Extract<Evidence, { kind: 'sigv4' }>['parts'];

/** The header `Authorization`, the credential taken apart where it has its five parts. */
function authorizationView(stated: StatedSignature): readonly TableView[] {
  const { algorithm, credential, accessKeyId, scope, signedHeaders, signature } = stated;
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Algorithm', algorithm],
    ...(scope
      ? ([
          ['Access key ID', accessKeyId],
          ['Date', scope.date],
          ['Region', scope.region],
          ['Service', scope.service],
          ['Terminator', scope.terminator],
        ] as const)
      : [['Credential', credential] as const]),
    ['SignedHeaders', signedHeaders?.join(';')],
    ['Signature', signature],
  ];
  const fields = rows.flatMap(([name, value]): readonly Field[] =>
    value === undefined
      ? []
      : [{ kind: 'authorization-part', name, value, path: `/authorization/${name}` }],
  );
  return tableIfAny('authorization', 'Authorization', [
    { caption: 'Parts of the header Authorization', fields },
  ]);
}

const linesView = (
  id: LinesView['id'],
  title: string,
  kind: FieldKind,
  lines: readonly (readonly [name: string, text: string])[],
): LinesView => ({
  kind: 'lines',
  id,
  title,
  fields: lines.map(([name, value], index) => ({ kind, name, value, path: `/${id}/${index}` })),
});

/** Which line of a canonical request is what (IAM User Guide, "Create a canonical request"). */
function canonicalView(text: string): LinesView {
  const [method = '', uri = '', query = '', ...rest] = text.split('\n');
  // The headers end with an empty line, then follow the signed names and the payload's hash.
  const headers = rest.slice(0, -3);
  const [end = '', signed = '', payload = ''] = rest.slice(-3);
  return linesView('canonical-request', 'Canonical request', 'canonical-line', [
    ['HTTP method', method],
    ['Canonical URI', uri],
    ['Canonical query string', query],
    ...headers.map((line) => ['Canonical header', line] as const),
    ['End of the headers', end],
    ['Signed headers', signed],
    ['Hashed payload', payload],
  ]);
}

const toSignNames = ['Algorithm', 'Request date and time', 'Credential scope', 'Hashed request'];

const toSignView = (text: string): LinesView =>
  linesView(
    'string-to-sign',
    'String to sign',
    'string-to-sign-line',
    text.split('\n').map((line, index) => [toSignNames[index] ?? '', line]),
  );

const steps = ['kDate', 'kRegion', 'kService', 'kSigning', 'signature'];

const keyView = (parts: Parts): readonly TableView[] =>
  tableIfAny('signing-key', 'Signing key', [
    {
      caption: 'From the secret access key to the signature',
      fields: steps.flatMap((name): readonly Field[] => {
        const value = parts[name];
        return value === undefined
          ? []
          : [{ kind: 'signing-step', name, value, path: `/signing-key/${name}` }];
      }),
    },
  ]);

/**
 * What a signed request says of its signature, and what the service computed on the way to its own. A
 * request that carries no signature has no such views, whatever its answer's evidence holds: a party
 * may pass on the evidence of a call that it made itself.
 */
export function signatureViews(
  request: HttpRequest,
  evidence: readonly Evidence[],
): readonly View[] {
  const [stated] = readSignatures(request);
  if (!stated) return [];
  const parts = evidence.find((one) => one.kind === 'sigv4')?.parts ?? {};
  const { canonicalRequest, stringToSign } = parts;
  return [
    ...(stated.form === 'header' ? authorizationView(stated) : []),
    ...(canonicalRequest === undefined ? [] : [canonicalView(canonicalRequest)]),
    ...(stringToSign === undefined ? [] : [toSignView(stringToSign)]),
    ...keyView(parts),
  ];
}
