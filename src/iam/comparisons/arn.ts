import type { Comparison } from '../comparison.ts';
import { arnGlobs, arnParts, matchesArn } from '../match/arn.ts';
import { showGlob } from '../match/glob.ts';
import { parseTemplate, resolveTemplate } from '../match/template.ts';

/**
 * ARN against ARN, each of the six parts alone. What is no ARN, in the policy or in the request,
 * matches nothing.
 * Source: IAM User Guide, reference_policies_elements_condition_operators, ARN operators.
 */
export const arn: Comparison = {
  expects: 'an ARN',
  compile: (wanted, { variables }) => {
    const template = parseTemplate(wanted, { wildcards: true, fold: false, variables });
    const fixed = template.fixed && arnGlobs(template.fixed);
    if (template.fixed)
      return {
        matches: (saw) => {
          const parts = saw === undefined ? undefined : arnParts(saw);
          return fixed !== undefined && parts !== undefined && matchesArn(fixed, parts);
        },
      };
    return {
      matches: (saw, lookup) => {
        const parts = saw === undefined ? undefined : arnParts(saw);
        const glob = resolveTemplate(template, lookup);
        const globs = glob && arnGlobs(glob);
        return globs !== undefined && parts !== undefined && matchesArn(globs, parts);
      },
      resolved: (lookup) => {
        const glob = resolveTemplate(template, lookup);
        return glob && showGlob(glob.codes);
      },
    };
  },
};
