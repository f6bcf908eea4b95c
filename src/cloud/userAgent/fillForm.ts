import type { Fields } from '../../wire/http/form.ts';
import type { FormControl, PageForm } from './readForms.ts';

export type FormValues = Readonly<Record<string, string>>;

/** What leaves when a form is submitted. */
export interface Submission {
  readonly fields: Fields;
  /** The button that submits; absent where the form has none, as when a script does it. */
  readonly submitter?: FormControl;
}

/** Controls that a person can change or press. */
const isSettable = ({ type, name, disabled }: FormControl): boolean =>
  name !== '' && !disabled && !['hidden', 'button', 'reset', 'image', 'file'].includes(type);

const settableNames = (form: PageForm): readonly string[] => [
  ...new Set(form.controls.filter(isSettable).map(({ name }) => name)),
];

/**
 * The first form of a page that has all these fields. Throws where there is none: the caller named
 * a field that a person would not find.
 */
export function formWith(forms: readonly PageForm[], values: FormValues): PageForm {
  const names = Object.keys(values);
  const form = forms.find((one) => names.every((name) => settableNames(one).includes(name)));
  if (form) return form;
  const there = forms.map((one) => `[${settableNames(one).join(', ')}]`).join(' and ');
  throw new Error(
    forms.length === 0
      ? 'the page has no form'
      : `no form of the page lets a person fill in ${names.join(', ')}; its forms have ${there}`,
  );
}

/** HTML section 4.10.21.4: line breaks in values travel as CRLF. */
const normalized = (value: string): string => value.replace(/\r\n|\r|\n/g, '\r\n');

/** The value that a radio group, a select or a named button is to have must be one it offers. */
function demandOffered(form: PageForm, name: string, value: string): void {
  const controls = form.controls.filter((one) => one.name === name && isSettable(one));
  const free = controls.some(
    ({ type }) => !['radio', 'checkbox', 'select', 'submit'].includes(type),
  );
  const offered = controls.flatMap(({ type, value, options }) => {
    if (type === 'select') return options.map((option) => option.value);
    return type === 'checkbox' ? [value, ''] : [value];
  });
  if (!free && !offered.includes(value))
    throw new Error(`the field ${name} offers ${offered.join(', ')}, not ${value}`);
}

function submitterOf(form: PageForm, values: FormValues): FormControl | undefined {
  const buttons = form.controls.filter(({ type, disabled }) => type === 'submit' && !disabled);
  return (
    buttons.find(({ name, value }) => Object.hasOwn(values, name) && values[name] === value) ??
    buttons[0]
  );
}

/** What a control adds to the submission, if anything. */
function valueOf(
  control: FormControl,
  given: string | undefined,
  submitter: FormControl | undefined,
): string | undefined {
  if (control.name === '' || control.disabled) return undefined;
  switch (control.type) {
    case 'submit':
      return control === submitter ? control.value : undefined;
    case 'button':
    case 'reset':
    case 'image':
    case 'file':
      return undefined;
    case 'radio':
    case 'checkbox': {
      const checked = given === undefined ? control.checked : given === control.value;
      return checked ? control.value : undefined;
    }
    case 'select':
      return given ?? (control.options.length > 0 ? control.value : undefined);
    case 'hidden':
      return control.value;
    default:
      return given ?? control.value;
  }
}

/**
 * Fills in a form as a person would, and submits it. Hidden fields travel as they stand; what is
 * not given keeps the value that the page put there; a given radio, option or button must be there;
 * an empty value clears a checkbox.
 * Source: HTML section 4.10.21.4, "Constructing the entry list".
 */
export function fillForm(form: PageForm, values: FormValues): Submission {
  for (const [name, value] of Object.entries(values)) demandOffered(form, name, value);
  const submitter = submitterOf(form, values);
  const fields = form.controls.flatMap((control): Fields => {
    const given = Object.hasOwn(values, control.name) ? values[control.name] : undefined;
    const value = valueOf(control, given, submitter);
    return value === undefined ? [] : [[normalized(control.name), normalized(value)]];
  });
  return { fields, ...(submitter && { submitter }) };
}
