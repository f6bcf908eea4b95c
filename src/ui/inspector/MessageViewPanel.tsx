import type { ReactNode } from 'react';
import type { Exchange } from '../../cloud/network.ts';
import type { FieldGroup } from '../../lab/decode/field.ts';
import type { Side, View } from '../../lab/decode/view.ts';
import { explainField } from '../../lab/explain/explainField.ts';
import { termExplainer } from '../../lab/explain/explainTerm.ts';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { FieldTable } from '../player/FieldTable.tsx';
import { HttpMessage } from '../player/HttpMessage.tsx';
import { PolicyDocument } from '../player/PolicyDocument.tsx';
import { XmlTree } from '../player/XmlTree.tsx';

export interface MessageViewPanelProps {
  readonly exchange: Exchange;
  readonly side: Side;
  readonly view: View;
}

/** Names and values, each explained by the very kind of field it is. */
function Group({ group, exchange }: { readonly group: FieldGroup; readonly exchange: Exchange }) {
  return (
    <FieldTable
      caption={group.caption}
      kind="field"
      rows={group.fields.map(({ name, value, namespace }) => ({ name, value, namespace }))}
      explain={(_kind, name) => {
        const field = group.fields.find((each) => each.name === name);
        return field && explainField(field, exchange);
      }}
    />
  );
}

/** One way to look at one message. */
export function MessageViewPanel({ exchange, side, view }: MessageViewPanelProps): ReactNode {
  const explain = termExplainer(exchange, side);
  switch (view.kind) {
    case 'http': {
      const message = side === 'request' ? exchange.request : exchange.response;
      return message ? <HttpMessage message={message} explain={explain} /> : null;
    }
    case 'table':
      return view.groups.map((group) => (
        <Group key={group.caption} group={group} exchange={exchange} />
      ));
    case 'xml':
      return <XmlTree title={view.title} root={view.root} explain={explain} />;
    case 'saml':
      return (
        <>
          <Group group={view.claims} exchange={exchange} />
          <XmlTree
            title={`SAML response in ${view.carriedIn}`}
            root={view.root}
            explain={explain}
            folded={['Signature']}
          />
        </>
      );
    case 'page':
      return (
        <>
          <p>{view.text}</p>
          {view.groups.map((group) => (
            <Group key={group.caption} group={group} exchange={exchange} />
          ))}
        </>
      );
    case 'json':
      return (
        <>
          <PolicyDocument title="JSON" document={view.document} />
          <Group group={{ caption: 'Members', fields: view.fields }} exchange={exchange} />
        </>
      );
    case 'lines':
      return <Group group={{ caption: view.title, fields: view.fields }} exchange={exchange} />;
    case 'unreadable':
      return <EmptyState title={`${view.carriedIn} cannot be read as SAML`} text={view.reason} />;
  }
}
