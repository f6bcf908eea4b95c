import type { IncomingMessage } from 'node:http';
import { strictTextOf } from '../kit/bytes.ts';
import type { Headers } from '../wire/http/records.ts';

/** Node reads the bytes of the head as Latin-1. Where they are UTF-8, they are meant as UTF-8. */
function meant(text: string): string {
  // Nearly every head is ASCII, and then there is nothing to tell apart.
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  return strictTextOf(Buffer.from(text, 'latin1')) ?? text;
}

/** The request target as it was sent. */
export const targetOf = ({ url }: IncomingMessage): string => meant(url ?? '');

/** The headers in the order sent, in the letter case sent, each as often as it was sent. */
export function headersAsSent({ rawHeaders }: IncomingMessage): Headers {
  const headers: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.push([rawHeaders[at] ?? '', meant(rawHeaders[at + 1] ?? '')]);
  return headers;
}

/** The length of the body where the request states it, else 0. */
export const statedLength = ({ headers }: IncomingMessage): number =>
  Number(headers['content-length'] ?? 0);

/**
 * The whole body. `too large` where it is longer than the limit: what is over is read and thrown away, so
 * that the client, which may still be sending, gets to read the answer. `cut off` where the client left.
 */
export function readBody(
  message: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    if (statedLength(message) > limit) {
      message.resume();
      resolve('too large');
      return;
    }
    let parts: Uint8Array[] = [];
    let length = 0;
    message.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
      else {
        parts = [];
        resolve('too large');
      }
    });
    message.once('end', () => resolve(length > limit ? 'too large' : joined(parts, length)));
    message.once('error', () => resolve('cut off'));
    message.once('close', () => resolve('cut off'));
  });
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
