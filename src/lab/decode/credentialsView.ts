import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import type { Field } from './field.ts';
import { type TableView, tableIfAny } from './view.ts';
import { elementsIn, textIn } from './xmlFields.ts';

/** The temporary credentials in an answer of STS; no view where there are none. */
export function credentialsView(answer: XmlTreeElement): readonly TableView[] {
  const found = elementsIn(answer).find(({ localName }) => localName === 'Credentials');
  const fields = (found?.children ?? []).flatMap((member): readonly Field[] =>
    member.kind === 'element'
      ? [
          {
            kind: 'credential',
            name: member.localName,
            value: textIn(member),
            path: member.path,
          },
        ]
      : [],
  );
  return tableIfAny('credentials', 'Credentials', [{ caption: 'Temporary credentials', fields }]);
}
