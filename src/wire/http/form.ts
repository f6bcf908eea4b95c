import { textOf, utf8 } from '../../kit/bytes.ts';
import { headerOf, type HttpRequest } from './records.ts';

export const formType = 'application/x-www-form-urlencoded';

export type Fields = readonly (readonly [name: string, value: string])[];

/** `application/x-www-form-urlencoded` as the URL Standard section 5 writes it: a space becomes `+`. */
export const writeForm = (fields: Fields): Uint8Array<ArrayBuffer> =>
  utf8(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());

export const readForm = (body: Uint8Array): Fields => [...new URLSearchParams(textOf(body))];

export const readQuery = (url: string): Fields => [...new URL(url).searchParams];

export const fieldOf = (fields: Fields, name: string): string | undefined =>
  fields.find(([key]) => key === name)?.[1];

/** The form fields of a request's body; none where its content type is another. */
export const formOf = (request: HttpRequest): Fields =>
  headerOf(request, 'content-type')?.toLowerCase().startsWith(formType) === true
    ? readForm(request.body)
    : [];
