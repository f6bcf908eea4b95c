import type { HttpResponse } from '../../wire/http/records.ts';
import type { Field } from './field.ts';
import { htmlOf } from './pageView.ts';
import { readXmlTree } from './readXmlTree.ts';
import { type TableView, tableIfAny } from './view.ts';
import { elementsIn, textIn } from './xmlFields.ts';

/** The texts of a page's elements by their ids. The lab's pages are well-formed XML behind their doctype. */
function textsById(html: string): ReadonlyMap<string, string> {
  const root = readXmlTree(html.replace(/^<!doctype html>/i, ''));
  return new Map(
    (root ? elementsIn(root) : []).flatMap((element) => {
      const id = element.attributes.find(({ name }) => name === 'id')?.value;
      return id === undefined ? [] : [[id, textIn(element)] as const];
    }),
  );
}

/** Whom a page of the console says that its reader is: role, session, account, and until when. */
export function identityView(response: HttpResponse): readonly TableView[] {
  const texts = textsById(htmlOf(response) ?? '');
  // The session name may hold an @ of its own, without blanks around it.
  const [, role, session, account] =
    /^([^/]+)\/(.+) @ (.+)$/.exec(texts.get('identity') ?? '') ?? [];
  const until = /\S+$/.exec(texts.get('until') ?? '')?.[0];
  const rows = { Role: role, 'Session name': session, Account: account, 'Signed in until': until };
  const fields = Object.entries(rows).flatMap(([name, value]): readonly Field[] =>
    value === undefined ? [] : [{ kind: 'console-identity', name, value, path: `/page/${name}` }],
  );
  return tableIfAny('identity', 'Identity', [{ caption: 'Whom the console sees', fields }]);
}
