import type { AwsService } from '../../cloud/aws/hosts.ts';
import type { FieldKind } from '../decode/field.ts';
import type { Source } from './source.ts';

/** Whose messages are meant: a service of AWS, or a host outside of AWS. */
export type Place = AwsService | 'elsewhere';

/** What a field is, who sets it, who checks it and what comes of it; and who says so. */
export interface Explanation extends Source {
  readonly title: string;
  readonly text: string;
}

/** An explanation and the fields it is about. */
export interface Entry extends Explanation {
  readonly kind: FieldKind | readonly FieldKind[];
  readonly name: string | readonly string[];
  /** Only in the messages of one service, where the same name means something else elsewhere. */
  readonly place?: Place;
}
