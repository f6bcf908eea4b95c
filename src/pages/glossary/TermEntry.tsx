import { Link } from 'react-router';
import { flowCard } from '../../flows/index.ts';
import type { GlossaryTerm } from '../../lab/glossary/glossaryTerm.ts';
import { glossaryTerm } from '../../lab/glossary/terms/index.ts';
import { formatAddress } from '../../session/address.ts';
import styles from './TermEntry.module.css';

export interface TermEntryProps {
  readonly term: GlossaryTerm;
  /** The address names it. */
  readonly marked: boolean;
}

/** A term: its names, what it is, who says so, and where to go on. */
export function TermEntry({ term: entry, marked }: TermEntryProps) {
  const { id, term, aliases = [], text, source, href, see, flows, statements = [] } = entry;
  const played = flows.flatMap((flow) => flowCard(flow) ?? []);
  return (
    <article
      id={id}
      className={styles.entry}
      tabIndex={-1}
      data-marked={marked || undefined}
      aria-labelledby={`${id}-name`}
    >
      <div className={styles.names}>
        <h3 id={`${id}-name`}>
          <Link className={styles.name} to={`#${id}`} preventScrollReset>
            {term}
          </Link>
        </h3>
        {aliases.length > 0 && <p className={styles.aliases}>{aliases.join(', ')}</p>}
      </div>
      <div className={styles.about}>
        <p>{text}</p>
        <dl className={styles.more}>
          <div>
            <dt>See also</dt>
            {see.map((other) => (
              <dd key={other}>
                <Link to={`#${other}`} preventScrollReset>
                  {glossaryTerm(other)?.term}
                </Link>
              </dd>
            ))}
          </div>
          {played.length > 0 && (
            <div>
              <dt>Met in</dt>
              {played.map((card) => (
                <dd key={card.id}>
                  <Link to={formatAddress({ page: 'flow', flow: card.id })}>{card.title}</Link>
                </dd>
              ))}
            </div>
          )}
          <div>
            <dt>Source</dt>
            <dd>
              {href === undefined ? (
                source
              ) : (
                <a href={href} target="_blank" rel="noreferrer">
                  {source}
                </a>
              )}
            </dd>
          </div>
          {statements.length > 0 && (
            <div>
              <dt>Study notes</dt>
              <dd>{statements.join(', ')}</dd>
            </div>
          )}
        </dl>
      </div>
    </article>
  );
}
