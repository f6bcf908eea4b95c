import { textOf } from '../../../kit/bytes.ts';
import { readList, readMember } from '../../../wire/aws/readAnswer.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import { reportsBucket } from '../../world/defaultNames.ts';
import { changeBucket } from '../cloud.testing.ts';

export const body = ({ response }: Exchange) => textOf(response?.body ?? new Uint8Array());
export const status = ({ response }: Exchange) => response?.status;
export const keys = ({ response }: Exchange) =>
  response ? readList(response, 'Contents').map(({ Key }) => Key) : [];
export const member = ({ response }: Exchange, name: string) =>
  response && readMember(response, name);
export const header = ({ response }: Exchange, name: string) =>
  response && headerOf(response, name);

/** A bucket with these keys, each holding its own name. */
export const holding = (...names: readonly string[]) =>
  changeBucket((bucket) => ({
    ...bucket,
    objects: Object.fromEntries(
      names.map((name) => [name, { contentType: 'text/plain', text: name, lastModified: 0 }]),
    ),
  }));

export const openTo = (principal: unknown, ...actions: readonly string[]) =>
  changeBucket((bucket) => ({
    ...bucket,
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: principal as string,
          Action: [...actions],
          Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
        },
      ],
    },
  }));

export const denied = { status: 403, code: 'AccessDenied', message: 'Access Denied' };
