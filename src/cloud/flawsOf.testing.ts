import { headerOf } from '../wire/http/records.ts';
import type { Exchange } from './network.ts';

/** What is wrong with an exchange, whatever was asked. */
export function flawsOf({ request, response, why, host, nested }: Exchange): readonly string[] {
  if (!response) return [`${host} gave no answer`];
  const { status, body, headers } = response;
  const length = headerOf(response, 'content-length');
  // S3 has operations that the lab has not; AD FS answers 500 whatever went wrong.
  const mayFail = host === 'adfs.corp.example' || (host.includes('s3.') && status === 501);
  const flaws = {
    'fails by itself': status >= 500 && !mayFail,
    'is refused, and its proof holds': status >= 400 && why?.holds !== false,
    'is answered, and its proof fails': status < 300 && why?.holds === false,
    'answers HEAD with a body': request.method === 'HEAD' && body.length > 0,
    'states another length': request.method !== 'HEAD' && length !== String(body.length),
    'breaks a header line': headers.some(([, value]) => /[\r\n]/.test(value)),
  };
  return [
    ...Object.entries(flaws).flatMap(([text, found]) =>
      found ? [`${host} ${status}: ${text}`] : [],
    ),
    ...nested.flatMap(flawsOf),
  ];
}
