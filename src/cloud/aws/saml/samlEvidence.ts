import { readResponse } from '../../../wire/saml/readResponse.ts';
import type { Evidence } from '../../network.ts';

/** The XML inside a SAML response, to be shown beside the decision about it. */
export function samlEvidence(samlResponse: string): readonly Evidence[] {
  const read = readResponse(samlResponse);
  return read.ok
    ? [{ id: 'assertion', kind: 'xml', title: 'SAML response', text: read.value.xml }]
    : [];
}
