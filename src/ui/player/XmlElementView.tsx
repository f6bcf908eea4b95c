import { Fragment } from 'react';
import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import { Fold } from '../widgets/Fold.tsx';
import { Term } from '../widgets/Term.tsx';
import type { Explain } from './explain.ts';
import { LongText } from './LongText.tsx';
import { contentOf, onlyText } from './xmlText.ts';
import styles from './XmlElementView.module.css';

export interface XmlElementViewProps {
  readonly element: XmlTreeElement;
  readonly explain: Explain;
  /** Where a check looked: an element's path, or `<path>/@<attribute>`. */
  readonly lit: string | undefined;
  readonly failed: boolean;
  readonly folded: readonly string[];
}

/** One element: on a line where it holds only text, else folding around what it holds. */
export function XmlElementView(props: XmlElementViewProps) {
  const { element, lit, failed, folded } = props;
  const [litPath, litAttribute] = (lit ?? '').split('/@');
  const isLit = litPath === element.path && litAttribute === undefined;
  const text = onlyText(element);
  const holdsLit = lit?.startsWith(`${element.path}/`) === true;
  return (
    <div className={styles.element} data-lit={isLit ? tone(failed) : undefined}>
      {text === undefined ? (
        <Fold
          label={`Fold ${element.name}`}
          open={holdsLit || !folded.includes(element.localName)}
          head={<Tag {...props} />}
          folded={<End name={element.name} lead="…" />}
        >
          {contentOf(element).map((child, index) =>
            child.kind === 'element' ? (
              <XmlElementView key={child.path} {...props} element={child} />
            ) : (
              // Text and comments have no name; their place is all they have.
              <div key={index} className={child.kind === 'comment' ? styles.comment : undefined}>
                {child.kind === 'comment' ? `<!--${child.text}-->` : child.text.trim()}
              </div>
            ),
          )}
          <div className={styles.end}>
            <End name={element.name} />
          </div>
        </Fold>
      ) : (
        <div className={styles.leaf}>
          <Tag {...props} empty={text === ''} />
          <strong className={styles.text}>
            <LongText text={text} />
          </strong>
          {text !== '' && <End name={element.name} />}
        </div>
      )}
    </div>
  );
}

const tone = (failed: boolean) => (failed ? 'refused' : 'lit');

function Tag(props: XmlElementViewProps & { readonly empty?: boolean }) {
  const { element, explain, lit, failed, empty = false } = props;
  const end = empty ? '/>' : '>';
  return (
    <>
      <span className={styles.name}>
        {'<'}
        <Term explanation={explain('element', element.localName, element.namespace)}>
          {element.name}
        </Term>
        {element.attributes.length === 0 && end}
      </span>
      {element.attributes.map(({ name, localName, namespace, value }) => (
        <Fragment key={name}>
          {' '}
          <span
            className={styles.attribute}
            data-lit={lit === `${element.path}/@${name}` ? tone(failed) : undefined}
          >
            <span className={styles.name}>
              <Term explanation={explain('attribute', localName, namespace)}>{name}</Term>
              {'="'}
            </span>
            {`${value}"`}
          </span>
        </Fragment>
      ))}
      {element.attributes.length > 0 && end}
    </>
  );
}

function End({ name, lead = '' }: { readonly name: string; readonly lead?: string }) {
  return <>{`${lead}</${name}>`}</>;
}
