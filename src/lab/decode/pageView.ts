import { strictTextOf } from '../../kit/bytes.ts';
import { readPage } from '../../cloud/userAgent/readPage.ts';
import type { PageForm } from '../../cloud/userAgent/readForms.ts';
import { headerOf, type HttpResponse } from '../../wire/http/records.ts';
import type { Field, FieldGroup } from './field.ts';
import type { PageView } from './view.ts';

/** The text of an answer that is an HTML page; undefined for any other. */
export const htmlOf = (response: HttpResponse): string | undefined =>
  headerOf(response, 'content-type')?.toLowerCase().startsWith('text/html') === true
    ? strictTextOf(response.body)
    : undefined;

/** What the form would send. Radio buttons of one name are one field with several values. */
function groupOf(
  { action, method, controls }: PageForm,
  index: number,
  forms: readonly PageForm[],
): FieldGroup {
  const path = `/forms/${index}`;
  const values = new Map<string, readonly string[]>();
  for (const { name, value } of controls)
    if (name !== '') values.set(name, [...(values.get(name) ?? []), value]);
  return {
    caption: forms.length === 1 ? 'Form' : `Form ${index + 1}`,
    fields: [
      { kind: 'html-form', name: 'method', value: method.toUpperCase(), path: `${path}/method` },
      { kind: 'html-form', name: 'action', value: action, path: `${path}/action` },
      ...[...values].map(([name, given]): Field => {
        const [only = ''] = given;
        return {
          kind: 'html-field',
          name,
          value: given.length === 1 ? only : given,
          path: `${path}/controls/${name}`,
        };
      }),
    ],
  };
}

/** An HTML page as its reader gets it, hidden fields included; no view for another answer. */
export function pageView(response: HttpResponse): readonly PageView[] {
  const html = htmlOf(response);
  if (html === undefined) return [];
  const { title, text, forms } = readPage(html);
  const groups = [
    {
      caption: 'Page',
      fields: [{ kind: 'html-form', name: 'title', value: title, path: '/title' }],
    } satisfies FieldGroup,
    ...forms.map(groupOf),
  ];
  return [
    {
      kind: 'page',
      id: 'page',
      title: 'Page',
      text,
      groups,
      fields: groups.flatMap(({ fields }) => fields),
    },
  ];
}
