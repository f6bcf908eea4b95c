import type { JsonObject } from '../../wire/aws/jsonObject.ts';
import type { Headers } from '../../wire/http/records.ts';
import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import type { Field, FieldGroup } from './field.ts';

export type Side = 'request' | 'response';

export type HttpBody =
  | { readonly kind: 'none' }
  /** With the tree where the text is XML, so that it can also be shown indented. */
  | { readonly kind: 'text'; readonly text: string; readonly xml?: XmlTreeElement }
  | { readonly kind: 'binary'; readonly byteCount: number };

interface Shown {
  readonly id: string;
  /** The words on its tab. */
  readonly title: string;
  /** Every name in it that can be explained, in the order of the message. */
  readonly fields: readonly Field[];
}

/** The message as it travelled. */
export interface HttpView extends Shown {
  readonly kind: 'http';
  readonly id: 'http';
  readonly startLine: string;
  readonly headers: Headers;
  readonly body: HttpBody;
}

/** Names and values, in one group or several. */
export interface TableView extends Shown {
  readonly kind: 'table';
  readonly id:
    | 'query'
    | 'form'
    | 'cookies'
    | 'set-cookies'
    | 'authorization'
    | 'signing-key'
    | 'credentials'
    | 'identity'
    | `jwt ${string}`;
  readonly groups: readonly FieldGroup[];
}

export interface XmlView extends Shown {
  readonly kind: 'xml';
  readonly id: 'xml';
  readonly root: XmlTreeElement;
}

/** A SAML response, decoded from the field that carries it. Nothing in it is verified here. */
export interface SamlView extends Shown {
  readonly kind: 'saml';
  readonly id: 'saml';
  readonly carriedIn: string;
  readonly xml: string;
  readonly root: XmlTreeElement;
  /** What it says about the person, an attribute a row. */
  readonly claims: FieldGroup;
}

/** A field that should hold a SAML response and cannot be read. */
export interface UnreadableView extends Shown {
  readonly kind: 'unreadable';
  readonly id: 'saml';
  readonly carriedIn: string;
  readonly reason: string;
}

/** An HTML page as its reader gets it: title, text, and the forms with what they carry. */
export interface PageView extends Shown {
  readonly kind: 'page';
  readonly id: 'page';
  readonly text: string;
  readonly groups: readonly FieldGroup[];
}

/** A JSON object, with every member a field. */
export interface JsonView extends Shown {
  readonly kind: 'json';
  readonly id: 'json';
  readonly document: JsonObject;
}

/** A text of which every line has a meaning. A field is a line, its value the line's text. */
export interface LinesView extends Shown {
  readonly kind: 'lines';
  readonly id: 'canonical-request' | 'string-to-sign';
}

/** One way to look at a message. Another format is another member. */
export type View =
  HttpView | TableView | XmlView | SamlView | UnreadableView | PageView | JsonView | LinesView;

export const tableView = (
  id: TableView['id'],
  title: string,
  groups: readonly FieldGroup[],
): TableView => ({ kind: 'table', id, title, groups, fields: groups.flatMap((one) => one.fields) });

/** The table where it has a row, else no view at all. */
export const tableIfAny = (
  id: TableView['id'],
  title: string,
  groups: readonly FieldGroup[],
): readonly TableView[] =>
  groups.some(({ fields }) => fields.length > 0) ? [tableView(id, title, groups)] : [];
