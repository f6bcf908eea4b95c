import { phraseOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import { messageText } from './messageText.ts';
import { Term } from '../widgets/Term.tsx';
import { Document } from './Document.tsx';
import type { Explain } from './explain.ts';
import { HttpBody } from './HttpBody.tsx';
import styles from './HttpMessage.module.css';

export interface HttpMessageProps {
  readonly message: HttpRequest | HttpResponse;
  readonly explain: Explain;
}

/** A message as an analyser shows it: start line, headers, body. Every name can be asked what it means. */
export function HttpMessage({ message, explain }: HttpMessageProps) {
  const isRequest = 'method' in message;
  const title = isRequest ? `Request to ${new URL(message.url).host}` : 'Response';
  return (
    <Document title={title} text={() => messageText(message)}>
      <div className={styles.message}>
        <p className={styles.start}>
          {isRequest ? (
            <RequestLine request={message} explain={explain} />
          ) : (
            <StatusLine response={message} explain={explain} />
          )}
        </p>
        <dl className={styles.headers} aria-label="Headers">
          {message.headers.map(([name, value], index) => (
            // A header may stand more than once; the order is the message's own.
            <div key={index} className={styles.header}>
              <dt>
                <Term explanation={explain('header', name)}>{name}</Term>:
              </dt>{' '}
              <dd>
                <Term explanation={explain('header-value', name)}>{value}</Term>
              </dd>
            </div>
          ))}
        </dl>
        <HttpBody message={message} explain={explain} />
      </div>
    </Document>
  );
}

function RequestLine(props: { readonly request: HttpRequest; readonly explain: Explain }) {
  const { request, explain } = props;
  const { pathname, search } = new URL(request.url);
  const parameters = search === '' ? [] : search.slice(1).split('&');
  return (
    <>
      <Term explanation={explain('method', request.method)}>{request.method}</Term> {pathname}
      {parameters.map((parameter, index) => {
        const end = `${parameter}=`.indexOf('=');
        const name = parameter.slice(0, end);
        return (
          // Parameters may repeat; the order is the message's own.
          <span key={index}>
            {index === 0 ? '?' : '&'}
            <span className={styles.name}>
              <Term explanation={explain('parameter', name)}>{name}</Term>
              {parameter.slice(end, end + 1)}
            </span>
            {parameter.slice(end + 1)}
          </span>
        );
      })}{' '}
      HTTP/1.1
    </>
  );
}

function StatusLine(props: { readonly response: HttpResponse; readonly explain: Explain }) {
  const status = String(props.response.status);
  return (
    <>
      HTTP/1.1 <Term explanation={props.explain('status', status)}>{status}</Term>{' '}
      {phraseOf(props.response.status)}
    </>
  );
}
