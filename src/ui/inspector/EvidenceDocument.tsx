import type { Evidence } from '../../cloud/network.ts';
import type { Exchange } from '../../cloud/network.ts';
import type { Place } from '../../kit/why.ts';
import { readXmlTree } from '../../lab/decode/readXmlTree.ts';
import { termExplainer } from '../../lab/explain/explainTerm.ts';
import { PolicyDocument } from '../player/PolicyDocument.tsx';
import { XmlTree } from '../player/XmlTree.tsx';

export interface EvidenceDocumentProps {
  readonly exchange: Exchange;
  readonly evidence: Evidence;
  readonly place: Place;
  readonly failed: boolean;
}

/** The document that a check looked at, with the place it looked at lit. */
export function EvidenceDocument({ exchange, evidence, place, failed }: EvidenceDocumentProps) {
  if (evidence.kind === 'policy')
    return (
      <PolicyDocument
        title={evidence.title}
        document={evidence.document}
        pointer={place.pointer}
        failed={failed}
        maxLines={8}
      />
    );
  if (evidence.kind === 'sigv4') return null;
  const root = readXmlTree(evidence.text);
  return root ? (
    <XmlTree
      title={evidence.title}
      root={root}
      explain={termExplainer(exchange, 'request')}
      path={place.pointer}
      failed={failed}
      maxLines={8}
    />
  ) : null;
}
