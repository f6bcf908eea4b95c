import { withHeader, type HttpResponse } from '../../wire/http/records.ts';
import type { World } from '../world/world.ts';

/** The answer with what every service of AWS adds: its own time, and the length of the content. */
export const dated = (response: HttpResponse, world: World): HttpResponse => ({
  ...response,
  headers: withHeader(
    withHeader(response.headers, 'Date', new Date(world.clock).toUTCString()),
    'Content-Length',
    String(response.body.length),
  ),
});
