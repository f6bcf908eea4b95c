import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { type JsonPlace, jsonPlaceAt } from './jsonPlace.ts';

/** Something that can stand at a place. */
export interface Suggested {
  readonly label: string;
  readonly detail?: string;
}

/** What can stand at a place of a JSON text. */
export type Suggest = (place: JsonPlace) => readonly Suggested[];

/**
 * Completes names and texts of JSON. While one types within quotes it comes by itself; elsewhere when it is
 * asked for, and brings the quotes along.
 */
export const suggestionSource =
  (suggest: Suggest) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const place = jsonPlaceAt(state, pos);
    if (!place || (!place.quoted && !explicit)) return null;
    const options = suggest(place);
    if (options.length === 0) return null;
    const end = place.part === 'name' ? ': ' : '';
    return {
      from: place.from,
      to: place.to,
      options: options.map(({ label, detail }) => ({
        label,
        ...(detail !== undefined && { detail }),
        ...(!place.quoted && { apply: `${JSON.stringify(label)}${end}` }),
      })),
      validFor: /^[^"\\]*$/,
    };
  };
