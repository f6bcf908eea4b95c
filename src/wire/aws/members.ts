/** A closed range; an end that is undefined is open. */
export type Range = readonly [min: number | undefined, max: number | undefined];

export interface TextLimits<Value extends string = string> {
  /** In characters (UTF-16 units, as the services count). */
  readonly length?: Range;
  /** A regular expression for the whole text, as AWS prints it. */
  readonly pattern?: string;
  readonly values?: readonly Value[];
  /** Error texts do not repeat the value, as for tokens. */
  readonly sensitive?: boolean;
}

export interface TextMember<Value extends string = string> extends TextLimits<Value> {
  readonly kind: 'text';
}

export interface IntegerMember {
  readonly kind: 'integer';
  readonly range?: Range;
}

export interface LongMember {
  readonly kind: 'long';
  readonly range?: Range;
}

export interface BooleanMember {
  readonly kind: 'boolean';
}

export interface TimestampMember {
  readonly kind: 'timestamp';
}

/** Any JSON value; only JSON protocols carry it. */
export interface DocumentMember {
  readonly kind: 'document';
}

export interface ListMember<Entry extends Member = Member> {
  readonly kind: 'list';
  readonly of: Entry;
  readonly size?: Range;
}

export interface MapMember<Entry extends Member = Member> {
  readonly kind: 'map';
  /** What every key is held against. */
  readonly key: TextLimits;
  readonly of: Entry;
  readonly size?: Range;
}

export interface StructureMember<Members extends Structure = Structure> {
  readonly kind: 'structure';
  readonly members: Members;
}

/** A member that is one value, not a collection of values. */
export type PlainMember = TextMember | IntegerMember | LongMember | BooleanMember | TimestampMember;

export type Member = PlainMember | DocumentMember | ListMember | MapMember | StructureMember;

export const isPlain = (member: Member): member is PlainMember =>
  !['list', 'map', 'structure', 'document'].includes(member.kind);

/** A member that must be there. */
export type RequiredMember<Inner extends Member = Member> = Inner & { readonly required: true };

/** The members of an operation's input, by their names on the wire and in the model's order. */
export interface Structure {
  readonly [name: string]: Member & { readonly required?: true };
}

export const text = <const Value extends string = string>(
  limits: TextLimits<Value> = {},
): TextMember<Value> => ({ kind: 'text', ...limits });

/** A 32-bit integer. */
export const integer = (limits: Omit<IntegerMember, 'kind'> = {}): IntegerMember => ({
  kind: 'integer',
  ...limits,
});

/** A 64-bit integer, as far as a JavaScript number holds it exactly: 53 bits. */
export const long = (limits: Omit<LongMember, 'kind'> = {}): LongMember => ({
  kind: 'long',
  ...limits,
});

/** A moment; it reads to milliseconds since 1970. */
export const timestamp = (): TimestampMember => ({ kind: 'timestamp' });

export const boolean = (): BooleanMember => ({ kind: 'boolean' });

export const document = (): DocumentMember => ({ kind: 'document' });

export const list = <Entry extends Member>(
  of: Entry,
  limits: Pick<ListMember, 'size'> = {},
): ListMember<Entry> => ({ kind: 'list', of, ...limits });

/** Texts to values. It reads to a `Map`, where no key can be mistaken for what objects inherit. */
export const map = <Entry extends Member>(
  key: TextLimits,
  of: Entry,
  limits: Pick<MapMember, 'size'> = {},
): MapMember<Entry> => ({ kind: 'map', key, of, ...limits });

export const structure = <Members extends Structure>(
  members: Members,
): StructureMember<Members> => ({ kind: 'structure', members });

export const required = <Inner extends Member>(member: Inner): RequiredMember<Inner> => ({
  ...member,
  required: true,
});

/** The value that a member reads to. */
export type ValueOf<Given extends Member> =
  Given extends TextMember<infer Value>
    ? Value
    : Given extends IntegerMember | LongMember | TimestampMember
      ? number
      : Given extends BooleanMember
        ? boolean
        : Given extends DocumentMember
          ? unknown
          : Given extends ListMember<infer Entry>
            ? readonly ValueOf<Entry>[]
            : Given extends MapMember<infer Entry>
              ? ReadonlyMap<string, ValueOf<Entry>>
              : Given extends StructureMember<infer Members>
                ? InputOf<Members>
                : never;

/** The parameters of an operation once they were found valid. */
export type InputOf<Members extends Structure> = {
  readonly [Name in keyof Members]: Members[Name] extends { readonly required: true }
    ? ValueOf<Members[Name]>
    : ValueOf<Members[Name]> | undefined;
};
