import { z } from 'zod';

/**
 * HTTP Archive 1.2, written from its specification: every member that it demands, none that it does not
 * know, but for a writer's own, which begin with an underscore, and `sameSite`, which browsers add.
 * Source: http://www.softwareishard.com/blog/har-12-spec/
 */
const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ ...shape, comment: z.string().optional() })
    .refine(
      (value) =>
        Object.keys(value).every((key) => key in shape || key === 'comment' || key.startsWith('_')),
      { error: 'has a member that HAR 1.2 does not know' },
    );

const moment = z.iso.datetime({ offset: true });
const size = z.int().min(-1);
const duration = z.number().min(-1);

const pair = object({ name: z.string(), value: z.string() });

const cookie = object({
  name: z.string(),
  value: z.string(),
  path: z.string().optional(),
  domain: z.string().optional(),
  expires: moment.optional(),
  httpOnly: z.boolean().optional(),
  secure: z.boolean().optional(),
  sameSite: z.string().optional(),
});

const postData = object({
  mimeType: z.string(),
  params: z.array(
    object({
      name: z.string(),
      value: z.string().optional(),
      fileName: z.string().optional(),
      contentType: z.string().optional(),
    }),
  ),
  text: z.string(),
});

const request = object({
  method: z.string().min(1),
  url: z.url(),
  httpVersion: z.string(),
  cookies: z.array(cookie),
  headers: z.array(pair),
  queryString: z.array(pair),
  postData: postData.optional(),
  headersSize: size,
  bodySize: size,
});

const response = object({
  status: z.int(),
  statusText: z.string(),
  httpVersion: z.string(),
  cookies: z.array(cookie),
  headers: z.array(pair),
  content: object({
    size: z.int().min(0),
    compression: z.int().optional(),
    mimeType: z.string(),
    text: z.string().optional(),
    encoding: z.string().optional(),
  }),
  redirectURL: z.string(),
  headersSize: size,
  bodySize: size,
});

const cacheState = object({
  expires: moment.optional(),
  lastAccess: moment,
  eTag: z.string(),
  hitCount: z.int(),
});

const entry = object({
  pageref: z.string().optional(),
  startedDateTime: moment,
  time: z.number().min(0),
  request,
  response,
  cache: object({
    beforeRequest: cacheState.nullable().optional(),
    afterRequest: cacheState.nullable().optional(),
  }),
  timings: object({
    blocked: duration.optional(),
    dns: duration.optional(),
    connect: duration.optional(),
    send: z.number().min(0),
    wait: z.number().min(0),
    receive: z.number().min(0),
    ssl: duration.optional(),
  }),
  serverIPAddress: z.string().optional(),
  connection: z.string().optional(),
});

const writer = object({ name: z.string(), version: z.string() });

export const harSchema = object({
  log: object({
    version: z.literal('1.2'),
    creator: writer,
    browser: writer.optional(),
    pages: z
      .array(
        object({
          startedDateTime: moment,
          id: z.string(),
          title: z.string(),
          pageTimings: object({
            onContentLoad: duration.optional(),
            onLoad: duration.optional(),
          }),
        }),
      )
      .optional(),
    entries: z.array(entry),
  }),
});
