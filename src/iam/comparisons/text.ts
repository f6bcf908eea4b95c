import type { Comparison } from '../comparison.ts';
import { matchesGlob, showGlob } from '../match/glob.ts';
import { parseTemplate, resolveTemplate } from '../match/template.ts';

/**
 * Text against text. A variable without a value matches nothing.
 * Source: IAM User Guide, reference_policies_elements_condition_operators, string operators.
 */
export const text = (reading: {
  readonly wildcards: boolean;
  readonly fold: boolean;
}): Comparison => ({
  expects: 'text',
  compile: (wanted, { variables }) => {
    const template = parseTemplate(wanted, { ...reading, variables });
    const { fold } = reading;
    return {
      matches: (saw, lookup) => {
        const glob = resolveTemplate(template, lookup);
        return (
          glob !== undefined &&
          saw !== undefined &&
          matchesGlob(glob, fold ? saw.toLowerCase() : saw)
        );
      },
      ...(template.fixed
        ? {}
        : {
            resolved: (lookup) => {
              const glob = resolveTemplate(template, lookup);
              return glob && showGlob(glob.codes);
            },
          }),
    };
  },
});
