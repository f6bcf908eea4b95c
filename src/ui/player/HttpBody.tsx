import { strictTextOf } from '../../kit/bytes.ts';
import { formType } from '../../wire/http/form.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import { Term } from '../widgets/Term.tsx';
import type { Explain } from './explain.ts';
import { LongText } from './LongText.tsx';
import styles from './HttpBody.module.css';

export interface HttpBodyProps {
  readonly message: HttpRequest | HttpResponse;
  readonly explain: Explain;
}

/** The body as it travels. A form's names can be asked what they mean. */
export function HttpBody({ message, explain }: HttpBodyProps) {
  const { body } = message;
  if (body.length === 0) return <p className={styles.none}>No body</p>;
  const text = strictTextOf(body);
  if (text === undefined)
    return <p className={styles.none}>{body.length} bytes that are not text</p>;
  const isForm = headerOf(message, 'content-type')?.toLowerCase().startsWith(formType) === true;
  return (
    <div className={styles.body}>
      {isForm ? (
        text.split('&').map((field, index) => {
          const end = `${field}=`.indexOf('=');
          const name = field.slice(0, end);
          return (
            // Fields may repeat; the order is the message's own.
            <span key={index}>
              {index > 0 && '&'}
              <span className={styles.name}>
                <Term explanation={explain('parameter', decodeName(name))}>{name}</Term>
                {field.slice(end, end + 1)}
              </span>
              <LongText text={field.slice(end + 1)} />
            </span>
          );
        })
      ) : (
        <LongText text={text} />
      )}
    </div>
  );
}

const decodeName = (name: string): string => [...new URLSearchParams(name)][0]?.[0] ?? name;
