import { type Fields, formOf, readQuery } from '../../wire/http/form.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import type { Field, FieldKind } from './field.ts';
import { type TableView, tableIfAny } from './view.ts';

const fieldsOf = (kind: FieldKind, place: string, fields: Fields): readonly Field[] =>
  fields.map(([name, value], index) => ({ kind, name, value, path: `/${place}/${index}` }));

/** The parameters of a request, those of its address and those of its form, decoded. */
export const parameterViews = (request: HttpRequest): readonly TableView[] => [
  ...tableIfAny('query', 'Query', [
    {
      caption: 'Parameters in the address',
      fields: fieldsOf('query-parameter', 'query', readQuery(request.url)),
    },
  ]),
  ...tableIfAny('form', 'Form', [
    {
      caption: 'Fields in the body',
      fields: fieldsOf('form-field', 'form', formOf(request)),
    },
  ]),
];
