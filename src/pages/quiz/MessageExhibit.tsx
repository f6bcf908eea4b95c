import type { Field, FieldGroup } from '../../lab/decode/field.ts';
import type { View } from '../../lab/decode/view.ts';
import type { MessageExhibit as Shown } from '../../triage/quiz/prepared.ts';
import { LongText } from '../../ui/player/LongText.tsx';
import { XmlTree } from '../../ui/player/XmlTree.tsx';
import { Explanations } from '../../ui/widgets/Explanations.tsx';
import styles from './MessageExhibit.module.css';

export interface MessageExhibitProps {
  readonly exhibit: Shown;
  /** Paths of the fields that the answer names, once it may be seen. */
  readonly lit: readonly string[];
}

/** The fields of a view under their headings. */
function groupsOf(view: View): readonly FieldGroup[] {
  if (view.kind === 'table' || view.kind === 'page') return view.groups;
  if (view.kind === 'saml' || view.kind === 'xml') return [];
  return [{ caption: view.title, fields: view.fields }];
}

/** What a name means may be what is asked for, so it is not told. */
const explainNothing = (): undefined => undefined;

/** A decoded message: names and values, without a word on what they mean. */
export function MessageExhibit({ exhibit, lit }: MessageExhibitProps) {
  const { view, side, step } = exhibit;
  return (
    <section className={styles.message} aria-label="What travelled">
      <p className={styles.step}>
        From the run: {step}, {side === 'request' ? 'the request' : 'the answer'}
      </p>
      {(view.kind === 'saml' || view.kind === 'xml') && (
        <Explanations>
          <XmlTree
            title={view.title}
            root={view.root}
            explain={explainNothing}
            folded={['Signature']}
            path={lit[0]}
          />
        </Explanations>
      )}
      {groupsOf(view).map(({ caption, fields }) => (
        <table key={caption} className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field.path} field={field} isLit={lit.includes(field.path)} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function FieldRow({ field, isLit }: { readonly field: Field; readonly isLit: boolean }) {
  return (
    <tr className={styles.field} data-lit={isLit || undefined}>
      <th scope="row" className={styles.name}>
        {field.name}
      </th>
      <td className={styles.value}>
        {[field.value].flat().map((text, index) => (
          // Values have no identity but their place.
          <div key={index}>
            <LongText text={text} />
          </div>
        ))}
      </td>
    </tr>
  );
}
