import type { Element } from '@xmldom/xmldom';
import { attribute, closest, elementsOf, textOf } from './pageTree.ts';

export interface FormOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** A control of a form, as far as submitting needs it. */
export interface FormControl {
  /** The type of an input or button, in lower case; `select` and `textarea` for those. */
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly id?: string;
  /** The text of its label. */
  readonly label?: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  /** For a select. */
  readonly options: readonly FormOption[];
  /** For a button that says where or how to submit. */
  readonly formAction?: string;
  readonly formMethod?: string;
}

export interface PageForm {
  readonly id?: string;
  readonly name?: string;
  /** As written; empty means the page's own address. */
  readonly action: string;
  readonly method: string;
  readonly enctype: string;
  readonly controls: readonly FormControl[];
}

/** An optional member of a record: left out where there is nothing to say. */
export const optional = <Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, string>>;

function optionOf(element: Element): FormOption {
  const label = textOf(element);
  return {
    value: attribute(element, 'value') ?? label,
    label,
    selected: attribute(element, 'selected') !== undefined,
  };
}

function controlOf(element: Element, label: string | undefined): FormControl {
  const name = element.nodeName.toLowerCase();
  const type = (
    attribute(element, 'type') ?? (name === 'button' ? 'submit' : 'text')
  ).toLowerCase();
  const options = name === 'select' ? elementsOf(element, ['option']).map(optionOf) : [];
  const chosen = options.findLast(({ selected }) => selected) ?? options[0];
  const checkable = type === 'checkbox' || type === 'radio';
  const values: Readonly<Record<string, string | undefined>> = {
    select: chosen?.value,
    textarea: (element.textContent ?? '').replace(/^\r?\n/, ''),
  };
  return {
    type: name === 'select' || name === 'textarea' ? name : type,
    name: attribute(element, 'name') ?? '',
    value: values[name] ?? attribute(element, 'value') ?? (checkable ? 'on' : ''),
    ...optional('id', attribute(element, 'id')),
    ...optional('label', label),
    checked: attribute(element, 'checked') !== undefined,
    disabled: attribute(element, 'disabled') !== undefined,
    options,
    ...optional('formAction', attribute(element, 'formaction')),
    ...optional('formMethod', attribute(element, 'formmethod')),
  };
}

/** The forms below an element, each with its controls, also those that stand outside and name it. */
export function formsOf(root: Element): readonly PageForm[] {
  const labels = elementsOf(root, ['label']);
  const controls = elementsOf(root, ['input', 'button', 'select', 'textarea']).map((element) => {
    const id = attribute(element, 'id');
    const label =
      labels.find((one) => id !== undefined && attribute(one, 'for') === id) ??
      closest(element, 'label');
    return {
      form: attribute(element, 'form'),
      within: closest(element, 'form'),
      control: controlOf(element, label && textOf(label)),
    };
  });
  return elementsOf(root, ['form']).map((form) => {
    const id = attribute(form, 'id');
    return {
      ...optional('id', id),
      ...optional('name', attribute(form, 'name')),
      action: (attribute(form, 'action') ?? '').trim(),
      method: (attribute(form, 'method') ?? 'get').toLowerCase(),
      enctype: (attribute(form, 'enctype') ?? '').toLowerCase(),
      controls: controls
        .filter((one) => (one.form === undefined ? one.within === form : one.form === id))
        .map(({ control }) => control),
    };
  });
}
